"""How the rule base is made: checked across files and compiled, with pydantic and YAML."""
