"""Lives told in YAML in which work ended, of the person or of a relative."""

OWN, SHARED = "eu-plus-early-worker.end-of-work", "eu-plus-early-family.end-of-work"


SURVIVOR = "eu-plus-survivor.death"


STAY = (
    "stays: [{ground: eu-citizen, from: 2023-01-05, proof: annex-19}]\n"
    "absences: []\ndetention: []\n"
)


FAMILY = (
    "stays: [{ground: eu-family, from: 2023-01-05, proof: annex-19}]\n"
    "absences: []\ndetention: []\n"
)


def stopped(rest: str, stay: str = STAY) -> str:
    met = "" if "inactive_years" in rest else "inactive_years: no, "
    return stay + f"work: {{works: no, {met}{rest}}}\n"


def relative(rest: str) -> str:
    together = "" if "ended" in rest else "lives_together: yes, "
    return FAMILY + f"sponsor: {{nationality: [FR], {together}{rest}}}\n"
