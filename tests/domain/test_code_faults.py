"""How a record keeps why its code was refused."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.code_faults import FAULTS, CodeFault, fault_of
from netralitas_desktop.domain.records import Verdict
from tests.fakes import record


@pytest.mark.parametrize(("fault", "reason"), FAULTS.items())
def test_a_refused_code_tells_its_fault_from_its_reason(fault, reason):
    assert fault_of(record(1, verdict=Verdict.INVALID_CODE, reason=reason)) is fault


@pytest.mark.parametrize("said", [{"verdict": Verdict.INVALID_CODE}, {"reason": FAULTS[CodeFault.FORGED]}])
def test_no_other_record_has_a_fault(said):
    assert fault_of(record(1, **said)) is None


def test_the_words_that_records_on_disk_bear_stay_as_they_are():
    assert [FAULTS[fault] for fault in CodeFault] == [
        "kode tidak asli",
        "kode tanpa tanda tangan",
        "pemilik kode tidak terdaftar lagi",
    ]
