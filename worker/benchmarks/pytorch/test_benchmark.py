"""What a user of the benchmark sees, but for its numbers."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

import options
import report
from errors import Failure, Unfit
from sides import Side
from steps import Row, take_turns
from workloads import configurations

ECHO = "print('ready 7', flush=True)\nfor line in __import__('sys').stdin: print('speed', line.split()[1], flush=True)"


class Options(unittest.TestCase):
    def test_quick_is_two_networks_with_nish_on_one_core(self):
        chosen = options.steps(["--quick"])
        self.assertEqual((chosen.networks, chosen.activations, chosen.cores), (["lenet", "res20"], ["nish"], [1]))

    def test_a_part_can_be_chosen(self):
        chosen = options.steps(["--networks", "res32,lenet", "--cores", "2"])
        todo = [str(each) for each in configurations(chosen.networks, ["relu"], chosen.cores)]
        self.assertEqual(todo, ["lenet relu on 2 cores", "res32 relu on 2 cores"])

    def test_bad_ones_are_told_with_what_is_known(self):
        for arguments in (["--networks", "res21"], ["--rounds", "0"], ["--seconds", "nan"], ["--bogus"]):
            with self.subTest(arguments), self.assertRaisesRegex(Unfit, "--help"):
                options.steps(arguments)
        with self.assertRaisesRegex(Unfit, "known: lenet, res20"):
            options.steps(["--networks", "res21"])


class Sides(unittest.TestCase):
    def side(self, name, program, count=1):
        logs = tempfile.TemporaryDirectory()
        self.addCleanup(logs.cleanup)
        return Side(name, [[sys.executable, "-c", program]] * count, None, Path(logs.name))

    def test_speeds_of_a_sides_processes_add_up(self):
        with self.side("pytorch", ECHO, count=2) as two:
            self.assertEqual((two.ready(), two.go(3.5)), (7, 7.0))
            self.assertGreater(two.peak_mib(), 1)

    def test_one_that_dies_is_told_with_its_last_words(self):
        with self.side("nish", "raise SystemExit('out of memory')") as dead:
            with self.assertRaisesRegex(Failure, "out of memory"):
                dead.ready()

    def test_each_begins_every_other_round(self):
        heard = []

        class Heard:
            def __init__(self, name):
                self.name = name

            def go(self, seconds):
                heard.append(self.name)
                return seconds

        for number in range(2):
            take_turns(Heard("nish"), Heard("pytorch"), number, 1.0)
        self.assertEqual(heard, ["nish", "pytorch", "pytorch", "nish"])


class Report(unittest.TestCase):
    (configuration,) = configurations(["res20"], ["nish"], [2])
    row = Row(configuration, [50.0, 60.0, 90.0], [100.0, 80.0, 120.0], 1000.4, 500.0)

    def printed(self, form):
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            table = report.table(form, report.STEPS, "a remark")
            table.add(self.row.values())
            table.end()
        return output.getvalue()

    def test_json_is_one_list_of_medians_and_their_ratio(self):
        (row,) = json.loads(self.printed("json"))
        self.assertEqual((row["network"], row["activation"], row["cores"]), ("res20", "nish", 2))
        self.assertEqual((row["ours"], row["pytorch"], row["ratio"]), (60, 100, 0.6))
        self.assertEqual((row["lowest_ratio"], row["highest_ratio"]), (0.5, 0.75))

    def test_markdown_has_a_line_for_each_row(self):
        self.assertIn("| res20 | 128 | nish | 2 | 60.0 | 100.0 | 0.6 | 1000 | 500 |", self.printed("markdown"))


if __name__ == "__main__":
    unittest.main()
