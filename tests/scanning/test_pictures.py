"""Pictures are read as a screen would show them, in the order in which people number them."""

import numpy as np
import pytest

from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.pictures import FolderEmpty, Pictures, pictures_in, read_picture
from netralitas_desktop.scanning.shots import PictureUnreadable


def save(path, picture):
    _, content = cv2.imencode(path.suffix, picture)
    path.write_bytes(content.tobytes())
    return path


def grey(tone):
    return np.full((6, 8), tone, np.uint8)


def test_a_folder_is_read_in_natural_order(tmp_path):
    for name in ("10.png", "2.png", "1.PNG", "catatan.txt", "._1.png"):
        save(tmp_path / name, grey(0)) if name.lower().endswith("png") else (tmp_path / name).write_text("x")
    assert [path.name for path in pictures_in(tmp_path)] == ["1.PNG", "2.png", "10.png"]


def test_a_folder_without_pictures_is_told_by_name(tmp_path):
    (tmp_path / "catatan.txt").write_text("x")
    with pytest.raises(FolderEmpty, match=tmp_path.name):
        pictures_in(tmp_path)


def test_transparency_is_laid_on_white(tmp_path):
    picture = np.zeros((4, 4, 4), np.uint8)
    picture[:2, :, 3] = 255
    read = read_picture(save(tmp_path / "a.png", picture))
    assert (read[0, 0].tolist(), read[3, 3].tolist()) == ([0, 0, 0], [255, 255, 255])


def test_a_fourth_channel_that_hides_everything_is_ignored(tmp_path):
    picture = np.full((4, 4, 4), 90, np.uint8)
    picture[:, :, 3] = 0
    assert read_picture(save(tmp_path / "a.png", picture))[0, 0].tolist() == [90, 90, 90]


def test_sixteen_bits_become_eight(tmp_path):
    read = read_picture(save(tmp_path / "a.png", np.full((4, 4, 4), 65535, np.uint16)))
    assert (read.dtype, int(read.min())) == (np.uint8, 255)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp", ".webp", ".tiff"])
def test_every_kind_of_picture_comes_out_in_bgr(tmp_path, suffix):
    assert read_picture(save(tmp_path / f"a{suffix}", grey(90))).shape == (6, 8, 3)


def test_a_path_with_letters_of_other_alphabets_is_read(tmp_path):
    assert read_picture(save(tmp_path / "kartu ꦗꦮ é.png", grey(90))).shape == (6, 8, 3)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 30, b"\xff\xd8\xff\xe0JFIF"])
def test_what_is_no_picture_is_told_by_name(tmp_path, content):
    (tmp_path / "rusak.png").write_bytes(content)
    with pytest.raises(PictureUnreadable, match=r"rusak\.png"):
        read_picture(tmp_path / "rusak.png")


def test_an_unreadable_picture_stops_nobody_behind_it(tmp_path):
    (tmp_path / "1.png").write_bytes(b"broken")
    save(tmp_path / "2.png", grey(90))
    broken, good = Pictures("kartu", pictures_in(tmp_path))
    assert (broken.name, broken.frame.size, isinstance(broken.problem, PictureUnreadable)) == ("1.png", 0, True)
    assert (good.name, good.problem) == ("2.png", None)


def test_a_picture_that_vanished_is_unreadable(tmp_path):
    (shot,) = Pictures("kartu", (tmp_path / "hilang.png",))
    assert isinstance(shot.problem, PictureUnreadable)


def test_media_time_goes_on_from_picture_to_picture(tmp_path):
    paths = tuple(save(tmp_path / f"{n}.png", grey(n)) for n in range(3))
    assert [shot.at_s for shot in Pictures("kartu", paths, seconds_each=2.0)] == [0.0, 2.0, 4.0]
