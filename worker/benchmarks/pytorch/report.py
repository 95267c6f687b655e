"""Results on standard output, as Markdown or as JSON; progress on standard error."""

import json
import sys
import time

STEPS = {
    "network": "network",
    "batch": "batch",
    "activation": "activation",
    "cores": "cores",
    "ours": "Nish, examples/s",
    "pytorch": "PyTorch, examples/s",
    "ratio": "ratio",
    "ours_peak_mib": "Nish, peak MiB",
    "pytorch_peak_mib": "PyTorch, peak MiB",
}
SWEEP = {
    "trials": "trials",
    "epochs": "epochs",
    "ours_seconds": "Nish, s",
    "pytorch_seconds": "Optuna, s",
    "ours": "Nish, trials/h",
    "pytorch": "Optuna, trials/h",
    "ratio": "ratio",
    "steps_share": "Nish, cores' time in steps",
    "busy_share": "and in judging",
    "ours_accuracy": "Nish, mean accuracy",
    "pytorch_accuracy": "Optuna, mean accuracy",
}


class Markdown:
    """A row appears as soon as it is there."""

    def __init__(self, columns, remark):
        self.columns = columns
        self.line(columns.values())
        self.line("---:" if column not in ("network", "activation") else "---" for column in columns)
        self.remark = remark

    def line(self, cells):
        print("|", " | ".join(map(str, cells)), "|", flush=True)

    def add(self, row):
        self.line(row[column] for column in self.columns)

    def end(self):
        print(f"\n{self.remark}")


class Json:
    """A list of objects, once all are there."""

    def __init__(self, columns, remark):
        self.rows = []
        self.remark = remark

    def add(self, row):
        self.rows.append({**row, "remark": self.remark})

    def end(self):
        print(json.dumps(self.rows, indent=1))


def table(form, columns, remark):
    return {"markdown": Markdown, "json": Json}[form](columns, remark)


class Progress:
    """Tells what is done and about how long the rest will take."""

    def __init__(self, count):
        self.count, self.done, self.begun = count, 0, time.monotonic()

    def begin(self, what):
        tell(f"[{self.done + 1} of {self.count}] {what}")

    def end(self, result):
        self.done += 1
        left = (time.monotonic() - self.begun) / self.done * (self.count - self.done)
        tell(f"    {result}; " + (f"about {duration(left)} left" if self.done < self.count else "done"))


def duration(seconds):
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def tell(line):
    print(line, file=sys.stderr, flush=True)
