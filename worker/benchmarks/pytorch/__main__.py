"""Nish beside PyTorch; worker/benchmarks/against-pytorch starts it."""

import sys

import options
import requirements
import steps
from errors import Failure, Unfit


def main(arguments):
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
