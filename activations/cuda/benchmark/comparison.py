"""Time and memory of the kernels beside PyTorch's, in the same process on the same card."""

import statistics

import torch
import torch.nn.functional as F

WARM_UP = 5
RUNS = 30
NEEDED = {"forward": 8, "backward": 12}  # bytes an element: read x (and epsilon), write


def nish(x, t):
    """The published sum of powers, of order 3."""
    e = torch.exp(torch.clamp(x, max=0) / t)
    return torch.where(x < 0, t * (-2.5 * e + 4 * e * e - 1.5 * e * e * e), x)


def nish_gradient(x, epsilon, t):
    e = torch.exp(torch.clamp(x, max=0) / t)
    return torch.where(x < 0, -2.5 * e + 8 * e * e - 4.5 * e * e * e, 1) * epsilon


def mish(x):
    return x * torch.tanh(F.softplus(x))


def mish_gradient(x, epsilon):
    s = torch.tanh(F.softplus(x))
    return (s + x * torch.sigmoid(x) * (1 - s * s)) * epsilon


def rows(card, t, count):
    """(pass, what, milliseconds, extra MiB at the peak) of each contender; copies come first."""
    x = torch.randn(count, device="cuda")
    epsilon = torch.randn(count, device="cuda")
    for kind, contenders in (
        ("forward", forward(card, t, x)),
        ("backward", backward(card, t, x, epsilon)),
    ):
        for what, run in contenders:
            yield (kind, what, *measured(run))


def forward(card, t, x):
    copy = torch.empty_like(x)
    ours = x.clone()
    launch = card.launcher("value", t, 3)
    compiled_mish, compiled_nish = torch.compile(mish), torch.compile(nish)
    with torch.no_grad():
        yield "copy of 8 bytes an element", lambda: copy.copy_(x)
        yield "**Nish, this kernel, in place**", on_stream(launch, ours)
        yield "Nish, composed, eager", lambda: nish(x, t)
        yield "Nish, torch.compile", lambda: compiled_nish(x, t)
        yield "Mish, built in", lambda: F.mish(x)
        yield "Mish, composed, eager", lambda: mish(x)
        yield "Mish, torch.compile", lambda: compiled_mish(x)


def backward(card, t, x, epsilon):
    half = x.numel() * 3 // 2  # 12 bytes an element are a copy of 6
    source, copy = torch.empty(half, device="cuda"), torch.empty(half, device="cuda")
    ours = x.clone()
    launch = card.launcher("slope", t, 3)
    compiled_mish, compiled_nish = torch.compile(mish_gradient), torch.compile(nish_gradient)
    leaf = x.clone().requires_grad_()
    yield "copy of 12 bytes an element", lambda: copy.copy_(source)
    del source, copy
    yield "**Nish, this kernel, in place**", on_stream(launch, ours, epsilon)
    for name, function in (("Nish", lambda z: nish(z, t)), ("Mish", mish)):
        graph = function(leaf)
        yield (
            f"{name}, composed, autograd",
            lambda: torch.autograd.grad(graph, leaf, epsilon, retain_graph=True),
        )
        del graph
    with torch.no_grad():
        yield "Nish, torch.compile of the derivative", lambda: compiled_nish(x, epsilon, t)
        yield "Mish, built in", lambda: torch.ops.aten.mish_backward(epsilon, x)
        yield "Mish, torch.compile of the derivative", lambda: compiled_mish(x, epsilon)


def on_stream(launch, *arrays):
    """In place again and again: what the numbers become does not change the work."""
    addresses = [a.data_ptr() for a in arrays]
    return lambda: launch(addresses, arrays[0].numel(), torch.cuda.current_stream().cuda_stream)


def measured(run):
    """The median of the times in milliseconds, and what is allocated at the peak, in MiB."""
    for _ in range(WARM_UP):
        run()
    torch.cuda.synchronize()
    torch.cuda.reset_peak_memory_stats()
    before = torch.cuda.memory_allocated()
    run()
    torch.cuda.synchronize()
    peak = (torch.cuda.max_memory_allocated() - before) / 2**20
    times = []
    for _ in range(RUNS):
        begin, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        begin.record()
        run()
        end.record()
        end.synchronize()
        times.append(begin.elapsed_time(end))
    return statistics.median(times), peak


def table(measurements, count):
    """Markdown: the bandwidth counts the needed bytes only, so that a copy's is the ceiling."""
    yield "| pass | elements | what | ms | GB/s | of a copy | extra MiB |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    ceiling = 0
    for kind, what, milliseconds, peak in measurements:
        rate = NEEDED[kind] * count / milliseconds / 1e6
        ceiling = rate if what.startswith("copy") else ceiling
        yield (
            f"| {kind} | {count >> 20} Mi | {what} | {milliseconds:.3f} | {rate:.0f} "
            f"| {rate / ceiling:.0%} | {peak:.0f} |"
        )


def main(card, t, counts):
    for count in counts:
        for line in table(rows(card, t, count), count):
            print(line, flush=True)
        print()
