"""Nish beside PyTorch; worker/benchmarks/against-pytorch starts it."""

import sys

import options
import requirements
import steps
import sweep
from errors import Failure, Unfit


def main(arguments):
    if arguments[:1] == ["sweep"]:
        chosen = options.sweep(arguments[1:])
        requirements.modules("torch", "optuna")
        sweep.run(chosen)
    else:
        chosen = options.steps(arguments)
        requirements.modules("torch")
        steps.run(chosen)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (Unfit, Failure) as error:
        print(f"against-pytorch: {error}", file=sys.stderr)
        sys.exit(2 if isinstance(error, Unfit) else 1)
    except KeyboardInterrupt:
        sys.exit(130)
