"""Writes the models beside this script in the layout of Keras 2's HDF5 files; see ORIGIN.md.

    python3 write_keras.py    needs h5py and NumPy
"""

import json
from pathlib import Path

import h5py
import numpy

HERE = Path(__file__).parent
VERSION = "2.11.0"


def named(kind, name, **config):
    return {"class_name": kind, "config": {"name": name, "trainable": True, "dtype": "float32", **config}}


def image(name):
    return named("InputLayer", name, batch_input_shape=[None, 28, 28, 1], sparse=False, ragged=False)


def weights():
    return {
        "use_bias": True,
        "kernel_initializer": {"class_name": "GlorotUniform", "config": {"seed": None}},
        "bias_initializer": {"class_name": "Zeros", "config": {}},
        "kernel_regularizer": None,
        "bias_regularizer": None,
        "activity_regularizer": None,
        "kernel_constraint": None,
        "bias_constraint": None,
    }


def window(size, stride, padding):
    return {"padding": padding, "data_format": "channels_last", "strides": [stride, stride]} | size


def convolution(name, filters, activation, stride=1, padding="same"):
    return named(
        "Conv2D", name, filters=filters, dilation_rate=[1, 1], groups=1, activation=activation,
        **window({"kernel_size": [3, 3]}, stride, padding), **weights(),
    )


def pooling(name):
    return named("MaxPooling2D", name, **window({"pool_size": [2, 2]}, 2, "valid"))


def flatten(name):
    return named("Flatten", name, data_format="channels_last")


def dense(name, units, activation):
    return named("Dense", name, units=units, activation=activation, **weights())


def norm(name):
    return named(
        "BatchNormalization", name, axis=[3], momentum=0.99, epsilon=0.001, center=True, scale=True,
        beta_initializer={"class_name": "Zeros", "config": {}},
        gamma_initializer={"class_name": "Ones", "config": {}},
        moving_mean_initializer={"class_name": "Zeros", "config": {}},
        moving_variance_initializer={"class_name": "Ones", "config": {}},
        beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None,
    )


def activation(name, function):
    return named("Activation", name, activation=function)


def functional(layers, inbound):
    for layer in layers:
        layer["name"] = layer["config"]["name"]
        sources = inbound.get(layer["name"], [])
        layer["inbound_nodes"] = [[[source, 0, 0, {}] for source in sources]] if sources else []
    ends = {"input_layers": [[layers[0]["name"], 0, 0]], "output_layers": [[layers[-1]["name"], 0, 0]]}
    return {"class_name": "Functional", "config": {"name": "model", "trainable": True, "layers": layers} | ends}


def write(file, model, shapes):
    """A whole model, as model.save wrote it: structure and version as attributes, weights as groups."""
    random = numpy.random.default_rng(1)
    with h5py.File(HERE / file, "w") as f:
        for place in (f, f.create_group("model_weights")):
            place.attrs["backend"] = "tensorflow".encode()
            place.attrs["keras_version"] = VERSION.encode()
        f.attrs["model_config"] = json.dumps(model).encode()
        names = [layer["config"]["name"] for layer in model["config"]["layers"]]
        f["model_weights"].attrs["layer_names"] = [name.encode() for name in names]
        for name in names:
            group = f["model_weights"].create_group(name)
            arrays = shapes.get(name, {})
            group.attrs["weight_names"] = [f"{name}/{kind}:0".encode() for kind in arrays]
            for kind, shape in arrays.items():
                group.create_dataset(f"{name}/{kind}:0", data=random.normal(0, 0.1, shape).astype("float32"))


row = [
    image("conv2d_input"), convolution("conv2d", 4, "relu", padding="valid"), pooling("max_pooling2d"),
    flatten("flatten"), named("Dropout", "dropout", rate=0.1, noise_shape=None, seed=None),
    dense("dense", 16, "tanh"), dense("dense_1", 10, "softmax"),
]
write(
    "sequential.h5",
    {"class_name": "Sequential", "config": {"name": "sequential", "layers": row}},
    {
        "conv2d": {"kernel": (3, 3, 1, 4), "bias": (4,)},
        "dense": {"kernel": (676, 16), "bias": (16,)},
        "dense_1": {"kernel": (16, 10), "bias": (10,)},
    },
)

graph = [
    image("input_1"), convolution("conv2d", 4, "linear", stride=2), norm("batch_normalization"),
    activation("activation", "relu"), convolution("conv2d_1", 4, "linear"), named("Add", "add"),
    named("Concatenate", "concatenate", axis=-1), named("LeakyReLU", "leaky_re_lu", alpha=0.3),
    flatten("flatten"), dense("dense", 10, "linear"), named("Softmax", "softmax", axis=-1),
]
inbound = {
    "conv2d": ["input_1"], "batch_normalization": ["conv2d"], "activation": ["batch_normalization"],
    "conv2d_1": ["activation"], "add": ["conv2d_1", "conv2d"], "concatenate": ["add", "activation"],
    "leaky_re_lu": ["concatenate"], "flatten": ["leaky_re_lu"], "dense": ["flatten"], "softmax": ["dense"],
}
four = {"gamma": (4,), "beta": (4,), "moving_mean": (4,), "moving_variance": (4,)}
write(
    "functional.h5",
    functional(graph, inbound),
    {
        "conv2d": {"kernel": (3, 3, 1, 4), "bias": (4,)},
        "batch_normalization": four,
        "conv2d_1": {"kernel": (3, 3, 4, 4), "bias": (4,)},
        "dense": {"kernel": (1568, 10), "bias": (10,)},
    },
)
