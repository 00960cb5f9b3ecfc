"""The papers to bring and the steps to take, in a municipality."""
