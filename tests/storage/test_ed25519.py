"""The signature scheme, and the fake that stands in for it."""

import subprocess
import sys

import pytest

from netralitas_desktop.storage.ed25519 import Ed25519Signatures
from tests.fakes import FakeSignatures

MESSAGE = b"netralitas"
RFC_8032_SECRET = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
RFC_8032_PUBLIC = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")


@pytest.fixture(params=[Ed25519Signatures, FakeSignatures])
def signatures(request):
    return request.param()


def test_a_signature_is_checked_with_the_public_key_alone(signatures):
    pair = signatures.new_pair()
    assert signatures.is_signed(pair.public, MESSAGE, signatures.sign(pair.private, MESSAGE))


def test_a_signature_and_both_keys_have_their_lengths(signatures):
    pair = signatures.new_pair()
    assert [len(b) for b in (pair.public, pair.private, signatures.sign(pair.private, MESSAGE))] == [32, 32, 64]


def test_one_message_is_always_signed_alike(signatures):
    private = signatures.new_pair().private
    assert signatures.sign(private, MESSAGE) == signatures.sign(private, MESSAGE)


def test_each_pair_is_another(signatures):
    assert signatures.new_pair() != signatures.new_pair()


def test_a_pair_never_shows_its_private_key(signatures):
    pair = signatures.new_pair()
    assert repr(pair.private) not in repr(pair)


def test_another_message_or_key_is_not_signed(signatures):
    pair, other = signatures.new_pair(), signatures.new_pair()
    signature = signatures.sign(pair.private, MESSAGE)
    assert not signatures.is_signed(pair.public, b"lain", signature)
    assert not signatures.is_signed(other.public, MESSAGE, signature)


@pytest.mark.parametrize("signature", [b"", bytes(63), bytes(64), bytes(65), b"\xff" * 64])
def test_what_is_no_signature_is_none(signatures, signature):
    assert not signatures.is_signed(signatures.new_pair().public, MESSAGE, signature)


@pytest.mark.parametrize("public", [b"", bytes(31), b"\xff" * 33])
def test_what_is_no_key_has_signed_nothing(signatures, public):
    signature = signatures.sign(signatures.new_pair().private, MESSAGE)
    assert not signatures.is_signed(public, MESSAGE, signature)


def test_the_keys_are_those_of_the_standard():
    """RFC 8032, section 7.1, first test: other programs can check our codes."""
    signature = Ed25519Signatures().sign(RFC_8032_SECRET, b"")
    assert Ed25519Signatures().is_signed(RFC_8032_PUBLIC, b"", signature)
    assert signature.hex().startswith(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
    )


def test_a_desk_starts_without_the_library():
    asked = "import sys, netralitas_desktop.bootstrap; print('cryptography' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
