"""Two places where the kernels run: a card, through the driver alone, and the host's processor."""

import ctypes
import pathlib
import subprocess
import tempfile
from array import array

import series

MODULE = pathlib.Path(__file__).resolve().parent.parent
PTX = MODULE / "src/main/resources/nish/activations/cuda/nish.ptx"
THREADS = 256
MOST_BLOCKS = 4096


class Card:
    """Loads the PTX into the primary context of a device, which is PyTorch's too."""

    def __init__(self, device=0):
        self.cuda = ctypes.CDLL("libcuda.so.1")
        self.call("cuInit", 0)
        handle = ctypes.c_int()
        self.call("cuDeviceGet", ctypes.byref(handle), device)
        self.device = handle
        context = ctypes.c_void_p()
        self.call("cuDevicePrimaryCtxRetain", ctypes.byref(context), handle)
        self.call("cuCtxSetCurrent", context)
        self.module = ctypes.c_void_p()
        self.call("cuModuleLoadData", ctypes.byref(self.module), PTX.read_bytes() + b"\0")

    def call(self, name, *arguments):
        result = getattr(self.cuda, name)(*arguments)
        if result:
            text = ctypes.c_char_p()
            self.cuda.cuGetErrorName(result, ctypes.byref(text))
            raise RuntimeError(f"{name}: {(text.value or b'?').decode()} ({result})")

    def __str__(self):
        name = ctypes.create_string_buffer(100)
        self.call("cuDeviceGetName", name, len(name), self.device)
        version = ctypes.c_int()
        self.call("cuDriverGetVersion", ctypes.byref(version))
        major, minor = (self.attribute(number) for number in (75, 76))
        return (
            f"{name.value.decode()}, compute capability {major}.{minor}, "
            f"driver for CUDA {version.value // 1000}.{version.value % 1000 // 10}"
        )

    def attribute(self, number):
        value = ctypes.c_int()
        self.call("cuDeviceGetAttribute", ctypes.byref(value), number, self.device)
        return value.value

    def launcher(self, kind, t, order):
        """A function of (addresses, count, stream) that launches and does not wait."""
        terms, floats = series.parameters(kind, t, order)
        name = f"nish_{'forward' if kind == 'value' else 'backward'}_{terms}"
        function = ctypes.c_void_p()
        self.call("cuModuleGetFunction", ctypes.byref(function), self.module, name.encode())
        parameters = (ctypes.c_float * len(floats))(*floats)

        def launch(addresses, count, stream=None):
            values = [ctypes.c_uint64(address) for address in addresses]
            values += [ctypes.c_int64(count), parameters]
            pointers = (ctypes.c_void_p * len(values))(*map(ctypes.addressof, values))
            blocks = min(-(-count // (4 * THREADS)), MOST_BLOCKS)
            grid = (blocks, 1, 1, THREADS, 1, 1, 0)
            self.call("cuLaunchKernel", function, *grid, ctypes.c_void_p(stream), pointers, None)

        return launch

    def apply(self, kind, t, order, x, offset=0, length=None):
        """f, or f' times a gradient of ones, of the elements from offset on, in place on the card."""
        length = len(x) - offset if length is None else length
        data, ones = self.copied(x), self.copied(array("f", [1.0]) * len(x))
        addresses = [data.value + 4 * offset]
        if kind == "slope":
            addresses.append(ones.value + 4 * offset)
        self.launcher(kind, t, order)(addresses, length)
        self.call("cuCtxSynchronize")
        result = array("f", x)
        self.call("cuMemcpyDtoH_v2", ctypes.c_void_p(result.buffer_info()[0]), data, size(x))
        self.call("cuMemFree_v2", data)
        self.call("cuMemFree_v2", ones)
        return result

    def copied(self, x):
        memory = ctypes.c_uint64()
        self.call("cuMemAlloc_v2", ctypes.byref(memory), size(x))
        self.call("cuMemcpyHtoD_v2", memory, ctypes.c_void_p(x.buffer_info()[0]), size(x))
        return memory


class Host:
    """The same arithmetic, compiled by gcc: no proof for a card, but for all that is around it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.program = f"{self.folder.name}/host"
        source = MODULE / "src/test/cuda/host.c"
        flags = "-std=gnu11 -O2 -ffp-contract=off -mfma -o".split()
        subprocess.run(["gcc", *flags, self.program, source, "-lm"], check=True)

    def __str__(self):
        return "no card: gcc on this machine's processor"

    def apply(self, kind, t, order, x, offset=0, length=None):
        end = len(x) if length is None else offset + length
        terms, floats = series.parameters(kind, t, order)
        output = subprocess.run(
            [self.program, kind, str(terms)],
            input=floats.tobytes() + x[offset:end].tobytes(),
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        return x[:offset] + array("f", output) + x[end:]


def size(x):
    return ctypes.c_size_t(len(x) * x.itemsize)
