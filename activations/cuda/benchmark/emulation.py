"""The shipped PTX itself on the host's processor, each instruction as the statement of C that it is.

It shows what the host's arithmetic cannot: that the text that goes to a card computes the same bits,
and reads and writes what it should. It knows the instructions that nish.ptx has, and refuses others.
"""

import ctypes
import re
import subprocess
import tempfile
from array import array

import kernels
import series

PRELUDE = """
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
typedef uint32_t u32_t, b32_t; typedef int32_t s32_t; typedef float f32_t;
typedef uint64_t u64_t, b64_t; typedef int64_t s64_t;
static u32_t bits(float f) { u32_t u; memcpy(&u, &f, 4); return u; }
static float single(u32_t u) { float f; memcpy(&f, &u, 4); return f; }
static float *vector(u64_t a) { if (a % 16) abort(); return (float *)a; }
"""

RUN = """
void run_NAME(void **parameters, u32_t blocks, u32_t threads) {
  for (u32_t block = 0; block < blocks; block++)
    for (u32_t thread = 0; thread < threads; thread++) NAME(parameters, thread, threads, block, blocks);
}
"""

COMPARED = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
INFIX = {"add": "+", "sub": "-", "and": "&", "or": "|", "shl": "<<", "shr": ">>"}
SPECIAL = {"%tid.x": "thread", "%ntid.x": "threads", "%ctaid.x": "block", "%nctaid.x": "blocks"}
REGISTERS = {".pred": "int", ".b32": "u32_t", ".f32": "f32_t", ".b64": "u64_t"}


def operand(text):
    if text in SPECIAL:
        return SPECIAL[text]
    if parameter := re.fullmatch(r"\w+_param_(\d+)", text):
        return f"(u64_t)parameters[{parameter[1]}]"
    if text.startswith("0f"):
        return f"single(0x{text[2:]}u)"
    return text.replace("%", "")


def address(text):
    base, _, offset = text.strip("[]").partition("+")
    return f"({operand(base)} + {offset or 0})"


def statement(operation, operands):
    """C for an instruction: `add.s64` and its operands, of which the first is written."""
    name, *modifiers = operation.split(".")
    kind = modifiers[-1] if modifiers else ""
    if name == "ret":
        return "return;"
    if name == "bra":
        return f"goto {operands[0]};"
    if name in ("ld", "st") and "v4" in modifiers:
        lanes = [operand(lane) for lane in re.findall(r"%\w+", " ".join(operands))]
        lanes = [lane for lane in lanes if lane.startswith("f")]
        at = next(address(text) for text in operands if text.startswith("["))
        pairs = ((lane, f"vector({at})[{i}]") for i, lane in enumerate(lanes))
        return " ".join(f"{a} = {b};" if name == "ld" else f"{b} = {a};" for a, b in pairs)
    if name == "ld":
        return f"{operand(operands[0])} = *({kind}_t *){address(operands[1])};"
    if name == "st":
        return f"*({kind}_t *){address(operands[0])} = {operand(operands[1])};"
    to, *of = map(operand, operands)
    return f"{to} = {expression(name, modifiers, kind, to, of)};"


def expression(name, modifiers, kind, to, of):
    if name in ("mov", "cvt", "cvta"):
        if to[0] == "r" and of[0][0] == "f":
            return f"bits({of[0]})"
        if to[0] == "f" and re.fullmatch(r"r\d+", of[0]):
            return f"single({of[0]})"
        return f"({modifiers[0]}_t)({modifiers[1]}_t){of[0]}" if name == "cvt" else of[0]
    if name == "setp":
        return f"({kind}_t){of[0]} {COMPARED[modifiers[0]]} ({kind}_t){of[1]}"
    if name == "selp":
        return f"{of[2]} ? {of[0]} : {of[1]}"
    if name == "fma" and modifiers == ["rn", "f32"]:
        return f"__builtin_fmaf({', '.join(of)})"
    if name == "max" and kind == "f32":
        return f"fmaxf({of[0]}, {of[1]})"
    if name == "neg":
        return f"-{of[0]}"
    if name == "mul" and modifiers[0] == "wide":
        return f"(s64_t)(s32_t){of[0]} * (s64_t)(s32_t){of[1]}"
    if name == "mul" and modifiers[0] in ("lo", "rn"):
        return f"({kind}_t){of[0]} * ({kind}_t){of[1]}"
    if name in INFIX and (kind != "f32" or modifiers[0] == "rn"):
        return f"({kind}_t){of[0]} {INFIX[name]} ({kind}_t){of[1]}"
    raise ValueError(f"no translation of {name}.{'.'.join(modifiers)}")


def translated(ptx):
    """C with a function run_NAME for every entry."""
    text = re.sub(r"//.*", "", ptx)
    for name, body in re.findall(r"\.entry (\w+)\(.*?\)[^{]*\{(.*?)\n\}", text, re.S):
        yield f"static void {name}(void **parameters, u32_t thread, u32_t threads, u32_t block, u32_t blocks) {{"
        for line in filter(None, map(str.strip, body.split("\n"))):
            yield translated_line(line.rstrip(";"))
        yield "}" + RUN.replace("NAME", name)


def translated_line(line):
    if registers := re.fullmatch(r"\.reg (\.\w+)\s+%(\w+)<(\d+)>", line):
        kind, prefix, count = registers.groups()
        return f"{REGISTERS[kind]} {', '.join(f'{prefix}{i}' for i in range(int(count)))};"
    if line.endswith(":"):
        return line + " ;"
    guard, operation, operands = re.fullmatch(r"(?:@(!?%\w+)\s+)?([\w.]+)\s*(.*)", line).groups()
    code = statement(operation, re.split(r",\s*(?![^{]*\})", operands))
    return f"if ({guard.replace('%', '')}) {{ {code} }}" if guard else code


class Emulation:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        source, library = f"{self.folder.name}/nish.c", f"{self.folder.name}/nish.so"
        with open(source, "w") as file:
            file.write(PRELUDE + "\n".join(translated(kernels.PTX.read_text())))
        flags = "-std=gnu11 -O1 -ffp-contract=off -mfma -w -shared -fPIC -o".split()
        subprocess.run(["gcc", *flags, library, source, "-lm"], check=True)
        self.library = ctypes.CDLL(library)

    def __str__(self):
        return "no card: nish.ptx, translated to C, on this machine's processor"

    def apply(self, kind, t, order, x, offset=0, length=None):
        length = len(x) - offset if length is None else length
        result, ones = aligned(x), aligned(array("f", [1.0]) * len(x))
        values = [ctypes.c_uint64(ctypes.addressof(result) + 4 * offset)]
        if kind == "slope":
            values.append(ctypes.c_uint64(ctypes.addressof(ones) + 4 * offset))
        terms, floats = series.parameters(kind, t, order)
        values += [ctypes.c_int64(length), (ctypes.c_float * len(floats))(*floats)]
        pointers = (ctypes.c_void_p * len(values))(*map(ctypes.addressof, values))
        blocks = min(-(-length // (4 * kernels.THREADS)), 1000)  # so that a grid is not all
        entry = f"run_nish_{'forward' if kind == 'value' else 'backward'}_{terms}"
        getattr(self.library, entry)(pointers, blocks, kernels.THREADS)
        return array("f", bytes(result))


def aligned(x):
    """A copy at a multiple of 16 bytes, as memory of a card is."""
    room = (ctypes.c_char * (4 * len(x) + 16))()
    start = -ctypes.addressof(room) % 16
    copy = (ctypes.c_float * len(x)).from_buffer(room, start)
    ctypes.memmove(copy, x.buffer_info()[0], 4 * len(x))
    return copy
