"""PyTorch's side computes what Nish's does."""

import unittest

import torch
from peer_activations import activation
from peer_networks import NETWORKS, kept
from workloads import WORKLOADS

KEPT = {"lenet": 431080, "res20": 273926, "res32": 469254, "res50": 23558614, "resx50": 23060694}


def nish(x, t):
    """From its formula, whose slope PyTorch derives by itself."""
    e = torch.exp(x.clamp(max=0) / t)
    return torch.where(x >= 0, x, t * (-2.5 * e + 4 * e**2 - 1.5 * e**3))


class Peers(unittest.TestCase):
    def test_networks_keep_as_many_numbers_as_ours(self):
        for name, numbers in KEPT.items():
            with self.subTest(name):
                self.assertEqual(kept(NETWORKS[name](activation("relu"))), numbers)

    def test_networks_take_the_workloads_inputs(self):
        for name, workload in WORKLOADS.items():
            with self.subTest(name):
                images = torch.rand(2, *map(int, workload.shape.split("x")))
                self.assertEqual(NETWORKS[name](activation("nish"))(images).shape, (2, 10))

    def test_nish_and_its_slope_are_those_of_the_formula(self):
        for t in (0.5, 1.0, 2.0):
            with self.subTest(t):
                x = torch.linspace(-9, 3, 500, dtype=torch.float64, requires_grad=True)
                y = activation("nish", t)(x)
                torch.testing.assert_close(y, nish(x, t))
                slope, expected = (torch.autograd.grad(f.square().sum(), x)[0] for f in (y, nish(x, t)))
                torch.testing.assert_close(slope, expected)

    def test_nish_is_as_exact_in_float(self):
        x = torch.linspace(-9, 3, 500)
        torch.testing.assert_close(activation("nish")(x), nish(x.double(), 1.0).float(), rtol=1e-5, atol=1e-7)


if __name__ == "__main__":
    unittest.main()
