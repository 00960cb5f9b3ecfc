"""The first lines of an age file for keys (https://age-encryption.org/v1).

    age-encryption.org/v1
    -> X25519 <ephemeral share>
    <the file key, wrapped>
    --- <authentication code of all of the above>

There may be several of these stanzas, also of kinds that are not known here: the
standard tool adds such ones so that every reader passes over them.
"""

from __future__ import annotations

import re

from permres_gui.case_store.age_header import MAGIC, base64, canonical, whole_header
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.records import dataclass

KIND = b"X25519"
LONGEST = 4096
"""A header for one key is about 140 bytes; nothing is searched beyond this."""
_STANZA = re.compile(
    rb"-> ([\x21-\x7e]+(?: [\x21-\x7e]+)*)\n"
    rb"((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)"
)
_END = re.compile(rb"---( ([A-Za-z0-9+/]{43})\n)")


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to the file key: what it is for, and the key wrapped for that."""

    arguments: tuple[bytes, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class KeyHeader:
    """What a header says; ``authenticated`` are its bytes up to and with ``---``."""

    stanzas: tuple[Stanza, ...]
    authenticated: bytes
    code: bytes

    @property
    def text(self) -> bytes:
        """The whole header as it stands in the file."""
        return whole_header(self.authenticated, self.code)


def is_for_a_key(data: bytes) -> bool:
    """Whether a file is in the age format, but not for a passphrase."""
    passphrase = MAGIC + b"-> scrypt "
    cut = passphrase.startswith(data)
    return (
        data.startswith(MAGIC + b"-> ") and not data.startswith(passphrase) and not cut
    )


def need_key_header(data: bytes) -> None:
    """Refuse a header that no key of ours opens, before a key is looked for."""
    kinds = {each.arguments[0] for each in read_key_header(data).stanzas}
    if KIND not in kinds:
        raise CaseStoreError(Reason.DAMAGED)


def read_key_header(data: bytes) -> KeyHeader:
    """The header that a file for keys begins with. Raises ``CaseStoreError``."""
    if not is_for_a_key(data):
        raise CaseStoreError(Reason.FOREIGN)
    head, at, stanzas = data[:LONGEST], len(MAGIC), []
    while found := _STANZA.match(head, at):
        body = canonical(found[2].replace(b"\n", b""))
        stanzas.append(Stanza(tuple(found[1].split(b" ")), body))
        at = found.end()
    end = _END.match(head, at)
    if end is None or any(each.arguments[0] == b"scrypt" for each in stanzas):
        raise CaseStoreError(Reason.DAMAGED)
    return KeyHeader(tuple(stanzas), data[: end.start(1)], canonical(end[2]))


def key_lines(share: bytes, wrapped: bytes) -> bytes:
    """The lines of a new header that its authentication code is made of."""
    return MAGIC + b"-> %b %b\n%b\n---" % (KIND, base64(share), base64(wrapped))
