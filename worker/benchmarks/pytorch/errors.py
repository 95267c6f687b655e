"""What ends the benchmark before its time."""


class Unfit(Exception):
    """It cannot begin as it is asked to: exit code 2."""


class Failure(Exception):
    """It began, and something failed: exit code 1."""
