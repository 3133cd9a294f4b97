<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>netralitas</name>
    <message>
        <source> (yang dipakai)</source>
        <translation> (this one counts)</translation>
    </message>
    <message>
        <source>(tanpa kelompok)</source>
        <translation>(no group)</translation>
    </message>
    <message>
        <source>1 kartu sehalaman, seukuran kartunya</source>
        <translation>1 card a page of its own size</translation>
    </message>
    <message>
        <source>1 lembar tiap orang, siap ditandatangani</source>
        <translation>1 page a person, ready to sign</translation>
    </message>
    <message>
        <source>1/{part} detik</source>
        <translation>1/{part} second</translation>
    </message>
    <message>
        <source>24 label sehalaman, 70 × 37 mm</source>
        <translation>24 labels a page, 70 × 37 mm</translation>
    </message>
    <message>
        <source>8 kartu sehalaman, tinggal digunting</source>
        <translation>8 cards a page, to be cut out</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>there</translation>
    </message>
    <message>
        <source>Ada {count} kegiatan. Sebutkan yang dimaksud.</source>
        <translation>There are {count} events. Say which one is meant.</translation>
    </message>
    <message>
        <source>Ada {count} peserta yang cocok. Pilih salah satu menurut namanya.</source>
        <translation>{count} people match. Choose one by name.</translation>
    </message>
    <message>
        <source>Ada: {names}.</source>
        <translation>Supervisors: {names}.</translation>
    </message>
    <message>
        <source>Akan datang</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>akan dicatat</source>
        <translation>to be recorded</translation>
    </message>
    <message>
        <source>Akan dicatat ({count})</source>
        <translation>To be recorded ({count})</translation>
    </message>
    <message>
        <source>akan dicatat hadir daring</source>
        <translation>to be recorded as online</translation>
    </message>
    <message>
        <source>Akan dicatat terlambat. Cocokkan dengan kartunya.</source>
        <translation>Will be recorded as late. Compare with the card.</translation>
    </message>
    <message>
        <source>Akhiran yang diketik pemindai</source>
        <translation>Suffix that the scanner types</translation>
    </message>
    <message>
        <source>Alamat kamera jaringan diawali rtsp:// atau http://, misalnya http://192.168.1.20:8080/video.</source>
        <translation>A network camera's address begins with rtsp:// or http://, such as http://192.168.1.20:8080/video.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alasan kosong. Tulis alasannya.</source>
        <translation>The reason is empty. Write one.</translation>
    </message>
    <message>
        <source>Anda pilih</source>
        <translation>your choice</translation>
    </message>
    <message>
        <source>Anda sudah tercatat. Silakan masuk.</source>
        <translation>You are recorded already. Please go in.</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Arahkan kartu ke kamera</source>
        <translation>Hold the card up to the camera</translation>
    </message>
    <message>
        <source>Arsip {file} berisi arsip lain. Ekstrak dulu, lalu impor berkas di dalamnya.</source>
        <translation>The archive {file} holds another archive. Extract it first, then import the files in it.</translation>
    </message>
    <message>
        <source>Arsip {file} terkunci kata sandi. Ekstrak dulu, lalu impor berkas di dalamnya.</source>
        <translation>The archive {file} is locked with a password. Extract it first, then import the files in it.</translation>
    </message>
    <message>
        <source>Arsip {file} tidak berisi berkas Excel, ODS, atau CSV.</source>
        <translation>The archive {file} holds no Excel, ODS or CSV file.</translation>
    </message>
    <message>
        <source>Atau satu orang: nama atau NIP</source>
        <translation>Or one person: name or NIP</translation>
    </message>
    <message>
        <source>Awalan dan akhiran dibuang dari kode. Kosongkan kalau pemindai tidak menambah apa-apa.</source>
        <translation>Prefix and suffix are taken off the code. Leave them empty if the scanner adds nothing.</translation>
    </message>
    <message>
        <source>Awalan yang diketik pemindai</source>
        <translation>Prefix that the scanner types</translation>
    </message>
    <message>
        <source>Bagian rencana</source>
        <translation>Parts of the plan</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Baris berkas</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Baris dilewati</source>
        <translation>Rows passed over</translation>
    </message>
    <message>
        <source>baris lain menulis jenis yang berbeda</source>
        <translation>another row says another kind</translation>
    </message>
    <message>
        <source>Baris {row}, “{written}”: Anda memilih {person}</source>
        <translation>Row {row}, “{written}”: you chose {person}</translation>
    </message>
    <message>
        <source>Baris {row}, “{written}”: {why}. Siapa yang dimaksud?</source>
        <translation>Row {row}, “{written}”: {why}. Who is meant?</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Basis data {path} dibuat oleh versi Netralitas yang lebih baru. Pasang versi terbaru.</source>
        <translation>Database {path} was made by a newer Netralitas. Install the newest version.</translation>
    </message>
    <message>
        <source>Basis data {path} sedang dipakai program lain. Tutup program itu, lalu coba lagi.</source>
        <translation>Database {path} is in use by another program. Close that program, then try again.</translation>
    </message>
    <message>
        <source>Basis data {path} tidak bisa dibuka ({why}).</source>
        <translation>Database {path} cannot be opened ({why}).</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Batalkan catatan</source>
        <translation>Void the record</translation>
    </message>
    <message>
        <source>Batalkan catatan ini? Catatan lama tetap tersimpan.</source>
        <translation>Void this record? The old record is kept.</translation>
    </message>
    <message>
        <source>Batalkan impor</source>
        <translation>Undo the import</translation>
    </message>
    <message>
        <source>Batalkan impor terakhir…</source>
        <translation>Undo the last import…</translation>
    </message>
    <message>
        <source>Batalkan impor {files}? {added} peserta baru dihapus, {changed} kembali seperti sebelumnya, {removed} terdaftar lagi.</source>
        <translation>Undo the import of {files}? New people taken off: {added}; back as before: {changed}; listed again: {removed}.</translation>
    </message>
    <message>
        <source>Batalkan keduanya</source>
        <translation>Void both</translation>
    </message>
    <message>
        <source>Batalkan pilihan</source>
        <translation>Take the choice back</translation>
    </message>
    <message>
        <source>Batalkan registrasi? Orang ini juga sudah menandatangani pakta, {at}.</source>
        <translation>Void the registration? This person has also signed the pact, {at}.</translation>
    </message>
    <message>
        <source>Batalkan registrasinya saja</source>
        <translation>Void the registration only</translation>
    </message>
    <message>
        <source>Batalkan …</source>
        <translation>Void …</translation>
    </message>
    <message>
        <source>Beberapa jenis halangan</source>
        <translation>Several kinds of excuse</translation>
    </message>
    <message>
        <source>Beberapa orang bernama ini. Pilih menurut kartunya, lalu terima.</source>
        <translation>Several people have this name. Choose by the card, then accept.</translation>
    </message>
    <message>
        <source>Beberapa orang cocok dengan nomor ini. Pilih menurut nama di kartu.</source>
        <translation>Several people match this number. Choose by the name on the card.</translation>
    </message>
    <message>
        <source>Beberapa peserta</source>
        <translation>Several participants</translation>
    </message>
    <message>
        <source>beberapa peserta cocok</source>
        <translation>several people match</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Belum ada berkas yang dipilih. Pilih berkas Excel daftar peserta.</source>
        <translation>No file was chosen. Choose an Excel roster.</translation>
    </message>
    <message>
        <source>Belum ada catatan tentang orang ini.</source>
        <translation>Nothing is recorded about this person yet.</translation>
    </message>
    <message>
        <source>Belum ada kamera di laptop ini. Pasang kamera; sementara itu ketik nomor atau pakai pemindai USB.</source>
        <translation>There is no camera on this laptop yet. Plug one in; meanwhile type numbers or use a USB scanner.</translation>
    </message>
    <message>
        <source>Belum ada kartu</source>
        <translation>No card yet</translation>
    </message>
    <message>
        <source>Belum ada kegiatan</source>
        <translation>No events yet</translation>
    </message>
    <message>
        <source>Belum ada kegiatan yang dibuka</source>
        <translation>No event is open</translation>
    </message>
    <message>
        <source>Belum ada kegiatan. Buat dulu dari berkas jadwal.</source>
        <translation>There is no event yet. Make one from a schedule first.</translation>
    </message>
    <message>
        <source>Belum ada pemindaian.</source>
        <translation>No scans yet.</translation>
    </message>
    <message>
        <source>Belum ada peserta</source>
        <translation>No participants yet</translation>
    </message>
    <message>
        <source>belum ada peserta di sesi ini</source>
        <translation>nobody is due in this session yet</translation>
    </message>
    <message>
        <source>Belum ada peserta untuk sesi ini. Impor daftarnya di layar Peserta.</source>
        <translation>Nobody is due in this session yet. Import the roster on the Participants screen.</translation>
    </message>
    <message>
        <source>Belum ada peserta yang terbaca. Klik judul kolom yang berisi nama, lalu yang berisi NIP.</source>
        <translation>Nobody was found yet. Click the heading of the column with the names, then of the one with the NIP.</translation>
    </message>
    <message>
        <source>Belum ada yang datang.</source>
        <translation>Nobody has come yet.</translation>
    </message>
    <message>
        <source>Belum ada yang dicatat.</source>
        <translation>Nothing has been recorded yet.</translation>
    </message>
    <message>
        <source>Belum ada yang dicetak</source>
        <translation>Nothing to print yet</translation>
    </message>
    <message>
        <source>Belum ada yang dilaporkan</source>
        <translation>Nothing to report yet</translation>
    </message>
    <message>
        <source>Belum ada yang dipantau</source>
        <translation>Nothing to watch yet</translation>
    </message>
    <message>
        <source>Belum ada yang disimpan.</source>
        <translation>Nothing is saved yet.</translation>
    </message>
    <message>
        <source>Belum ada. Tanpa pengawas, pembatalan dan penerimaan jadwal lain tidak meminta PIN.</source>
        <translation>None yet. Without supervisors, voiding and accepting another session ask for no PIN.</translation>
    </message>
    <message>
        <source>Belum diputuskan: {scans}. Buka dari keputusan terakhir di meja (F3).</source>
        <translation>Undecided: {scans}. Open them from the last decisions at the desk (F3).</translation>
    </message>
    <message>
        <source>belum ditutup</source>
        <translation>not closed yet</translation>
    </message>
    <message>
        <source>Belum ditutup: {names}; {count} orang belum hadir</source>
        <translation>Not closed: {names}; not yet come: {count}</translation>
    </message>
    <message>
        <source>Belum hadir</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>belum hadir</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>Belum hadir: {groups}.</source>
        <translation>Not here yet: {groups}.</translation>
    </message>
    <message>
        <source>Belum registrasi</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>Belum registrasi di sesi ini. Arahkan ke meja registrasi, atau terima keduanya di sini.</source>
        <translation>Not registered in this session. Send them to the registration desk, or accept both here.</translation>
    </message>
    <message>
        <source>Belum registrasi, dan jadwalnya lain: {when}</source>
        <translation>Not registered, and due in another session: {when}</translation>
    </message>
    <message>
        <source>belum terbaca</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>Belum tercatat</source>
        <translation>Not recorded yet</translation>
    </message>
    <message>
        <source>Belum tercatat. Tunggu sampai kartu ini berganti warna.</source>
        <translation>Not recorded yet. Wait until this card changes its colour.</translation>
    </message>
    <message>
        <source>Belum tersimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Bergabung</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Berhalangan</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>Berhalangan dan hadir</source>
        <translation>Excused and present</translation>
    </message>
    <message>
        <source>berisi huruf atau tanda</source>
        <translation>has letters or marks</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Berkas daring {file}: tidak ada judul kolom NIP atau NAMA dengan isi di bawahnya. Tulis judul kolomnya di baris pertama.</source>
        <translation>The list of those online {file}: there is no heading NIP or NAMA with anything below it. Write the headings in the first row.</translation>
    </message>
    <message>
        <source>Berkas ini sama dengan daftar yang sudah ada. Tidak ada yang perlu disimpan.</source>
        <translation>These files say what the roster already says. There is nothing to save.</translation>
    </message>
    <message>
        <source>Berkas izin {file}: tidak ada judul kolom NIP atau NAMA dan JENIS dengan isi di bawahnya. Tulis judul kolomnya di baris pertama.</source>
        <translation>The file of excuses {file}: there are no headings NIP or NAMA and JENIS with anything below them. Write the headings in the first row.</translation>
    </message>
    <message>
        <source>Berkas jadwal {file} tidak dapat dibuka. Periksa nama dan tempatnya.</source>
        <translation>The schedule {file} can't be opened. Check its name and folder.</translation>
    </message>
    <message>
        <source>Berkas unit {file} tidak dapat dibuka. Periksa nama dan tempatnya.</source>
        <translation>The unit file {file} can't be opened. Check its name and place.</translation>
    </message>
    <message>
        <source>Berkas unit {file}, lembar {sheet}, baris {row}: {unit} tertulis di dua kecamatan, {first} dan {second}. Perbaiki berkasnya, lalu impor lagi.</source>
        <translation>Unit file {file}, sheet {sheet}, row {row}: {unit} stands in two districts, {first} and {second}. Correct the file, then import again.</translation>
    </message>
    <message>
        <source>Berkas unit {file}: tidak ada judul kolom UNIT KERJA dan KECAMATAN dengan isi di bawahnya. Tulis kedua judul itu di baris pertama.</source>
        <translation>Unit file {file}: there are no column headings UNIT KERJA and KECAMATAN with rows below. Write both headings in the first row.</translation>
    </message>
    <message>
        <source>Berkas {file} bukan berkas tabel. Buka di Excel, lalu simpan sebagai .xlsx.</source>
        <translation>{file} is not a table. Open it in Excel and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Berkas {file} kosong. Minta kirim ulang.</source>
        <translation>{file} is empty. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Berkas {file} rusak atau terpotong. Buka di Excel, simpan ulang sebagai .xlsx, atau minta kirim ulang.</source>
        <translation>{file} is damaged or cut off. Open it in Excel and save it again as .xlsx, or ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Berkas {file} terkunci dengan kata sandi lain. Tulis kata sandinya.</source>
        <translation>{file} is locked with another password. Enter it.</translation>
    </message>
    <message>
        <source>Berkas {file} terkunci. Tulis kata sandinya.</source>
        <translation>{file} is locked. Enter its password.</translation>
    </message>
    <message>
        <source>Berkas {file} terlalu besar. Simpan hanya lembar daftar pesertanya.</source>
        <translation>{file} is too large. Save only the sheets with the roster.</translation>
    </message>
    <message>
        <source>Berkas {file} terpotong di tengah. Minta kirim ulang.</source>
        <translation>{file} is cut off in the middle. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Berkas {file} tidak dapat dibuka. Periksa nama dan tempatnya.</source>
        <translation>The file {file} can't be opened. Check its name and place.</translation>
    </message>
    <message>
        <source>Berkas {file} tidak terbuka dengan kata sandi yang ditulis. Periksa hurufnya, lalu coba lagi.</source>
        <translation>{file} does not open with the password that was typed. Check its letters and try again.</translation>
    </message>
    <message>
        <source>Berkas {file}, baris judul di sel {cell}: kolom {columns} tidak ada. Tambahkan judul kolom itu dan isinya.</source>
        <translation>File {file}, headings at cell {cell}: the column {columns} is missing. Add its heading and contents.</translation>
    </message>
    <message>
        <source>Berkas {file}: judul kolom tidak ditemukan di {rows} baris pertama. Tulis Tanggal, Sesi, Mulai, Selesai, Tempat, Kecamatan di sel A1 sampai F1.</source>
        <translation>File {file}: no headings in the first {rows} rows. Write Tanggal, Sesi, Mulai, Selesai, Tempat, Kecamatan in cells A1 to F1.</translation>
    </message>
    <message>
        <source>Berkas {file}: tidak ada lembar dengan judul kolom NAMA dan NIP. Tulis judul kolomnya, lalu impor lagi.</source>
        <translation>File {file}: no sheet has the headings NAMA and NIP. Write the headings, then import again.</translation>
    </message>
    <message>
        <source>Berkas {file}: tidak ada satu pun peserta di bawah judul kolom. Periksa isinya, lalu impor lagi.</source>
        <translation>File {file}: nobody is listed below the headings. Check it, then import again.</translation>
    </message>
    <message>
        <source>Berkas {name} terlalu besar untuk daftar peserta.</source>
        <translation>{name} is too large for a roster.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak bisa dibaca ({why}). Periksa nama dan letaknya.</source>
        <translation>{name} can't be read ({why}). Check its name and folder.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat dibuka sebagai video atau gambar. Pilih berkas MP4, AVI, JPG atau PNG.</source>
        <translation>File {name} cannot be opened as a video or picture. Choose an MP4, AVI, JPG or PNG file.</translation>
    </message>
    <message>
        <source>Berkas {number} dari {of}: {what}</source>
        <translation>File {number} of {of}: {what}</translation>
    </message>
    <message>
        <source>Berkas {path} bukan basis data Netralitas atau rusak. Pindahkan berkas itu, lalu pulihkan cadangan.</source>
        <translation>File {path} is not a Netralitas database, or is damaged. Move it away, then restore a backup.</translation>
    </message>
    <message>
        <source>Berkas {path} milik program lain. Pilih folder data lain.</source>
        <translation>File {path} belongs to another program. Choose another data folder.</translation>
    </message>
    <message>
        <source>Berkas › lembar</source>
        <translation>File › sheet</translation>
    </message>
    <message>
        <source>Berlatih dengan data contoh, terpisah dari data asli</source>
        <translation>Practise with example data, apart from the real data</translation>
    </message>
    <message>
        <source>Bertanda tangan dan kartu biasa</source>
        <translation>Signed, and ordinary cards</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Biarkan</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Biarkan kamera</source>
        <translation>Leave it to the camera</translation>
    </message>
    <message>
        <source>Biasa: NIP</source>
        <translation>Plain: NIP</translation>
    </message>
    <message>
        <source>boleh kosong</source>
        <translation>may be empty</translation>
    </message>
    <message>
        <source>Buat kegiatan</source>
        <translation>Create event</translation>
    </message>
    <message>
        <source>Buat kegiatan dari berkas jadwal Excel, lalu impor daftar pesertanya.</source>
        <translation>Create an event from an Excel schedule, then import its roster.</translation>
    </message>
    <message>
        <source>Buat kegiatan dari berkas jadwal, atau lihat dulu cara kerjanya dengan data contoh.</source>
        <translation>Create an event from a schedule file, or first see how it works with example data.</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Buka atau buat kegiatan di layar Kegiatan.</source>
        <translation>Open or create one on the Events screen.</translation>
    </message>
    <message>
        <source>Buka atau buat kegiatan dulu, lalu buka meja.</source>
        <translation>Open or create an event first, then open the desk.</translation>
    </message>
    <message>
        <source>Buka berkas</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Buka kembali sesi…</source>
        <translation>Reopen session…</translation>
    </message>
    <message>
        <source>Buka kembali {session}? Tulis alasannya; alasan ini dicatat.</source>
        <translation>Reopen {session}? Write why; the reason is recorded.</translation>
    </message>
    <message>
        <source>Buka meja</source>
        <translation>Open the desk</translation>
    </message>
    <message>
        <source>Bukan buatan kegiatan ini</source>
        <translation>Not made by this event</translation>
    </message>
    <message>
        <source>Bukan hari ini</source>
        <translation>Not today</translation>
    </message>
    <message>
        <source>Bukan nomor pegawai</source>
        <translation>Not a person’s number</translation>
    </message>
    <message>
        <source>bukan untuk hari sesinya</source>
        <translation>not for the day of the session</translation>
    </message>
    <message>
        <source>bulan lahir {text}</source>
        <translation>birth month {text}</translation>
    </message>
    <message>
        <source>bulan pengangkatan {text}</source>
        <translation>appointment month {text}</translation>
    </message>
    <message>
        <source>Butir berikutnya</source>
        <translation>Next point</translation>
    </message>
    <message>
        <source>Butir ikrar</source>
        <translation>Points of the pledge</translation>
    </message>
    <message>
        <source>Butir ikrar, satu baris satu butir</source>
        <translation>Points of the pledge, one a line</translation>
    </message>
    <message>
        <source>Butir sebelumnya</source>
        <translation>Previous point</translation>
    </message>
    <message>
        <source>Cari nama, NIP, unit kerja, atau kelompok</source>
        <translation>Search name, NIP, unit or group</translation>
    </message>
    <message>
        <source>Cari pemindai lagi</source>
        <translation>Look for scanners again</translation>
    </message>
    <message>
        <source>Cari peserta</source>
        <translation>Search participants</translation>
    </message>
    <message>
        <source>Cari peserta: nama atau NIP</source>
        <translation>Find a participant: name or NIP</translation>
    </message>
    <message>
        <source>Cari satu orang</source>
        <translation>Find one person</translation>
    </message>
    <message>
        <source>Cari: {typed}</source>
        <translation>Search: {typed}</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Catat hadir</source>
        <translation>Record as present</translation>
    </message>
    <message>
        <source>Catat hadir?</source>
        <translation>Record as present?</translation>
    </message>
    <message>
        <source>Catat izin?</source>
        <translation>Record an excuse?</translation>
    </message>
    <message>
        <source>Catat {count} izin</source>
        <translation>Record excuses: {count}</translation>
    </message>
    <message>
        <source>Catat {count} orang</source>
        <translation>Record: {count}</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Catatan atau daftar peserta berubah sejak pratinjau. Belum ada yang dicatat; periksa sekali lagi.</source>
        <translation>Records or the roster have changed since the preview. Nothing was recorded; check it once more.</translation>
    </message>
    <message>
        <source>Catatan bertambah sejak pemeriksaan terakhir</source>
        <translation>The record has grown since it was last checked</translation>
    </message>
    <message>
        <source>Catatan dibatalkan: {reason}</source>
        <translation>Record voided: {reason}</translation>
    </message>
    <message>
        <source>Catatan ini bukan pendaftaran peserta tambahan yang berlaku di kegiatan ini.</source>
        <translation>This record is no valid registration of a walk-in of this event.</translation>
    </message>
    <message>
        <source>Catatan ini sudah dibatalkan.</source>
        <translation>This record is voided already.</translation>
    </message>
    <message>
        <source>Catatan ini tidak dihitung sebagai kehadiran atau izin; tidak ada yang dibatalkan.</source>
        <translation>This record counts neither as a presence nor as an excuse; nothing was voided.</translation>
    </message>
    <message>
        <source>Catatan yang bertentangan</source>
        <translation>Records that contradict each other</translation>
    </message>
    <message>
        <source>Catatan {record} di basis data telah diubah dari luar dan tidak terbaca. Pulihkan cadangan terakhir.</source>
        <translation>Record {record} in the database was altered from outside and can't be read. Restore the last backup.</translation>
    </message>
    <message>
        <source>Cerminkan gambar di layar</source>
        <translation>Show the picture as a mirror does</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Coba dengan data contoh</source>
        <translation>Try it with example data</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Coba satu kartu sebelum acara: apakah akan terbaca cepat di meja?</source>
        <translation>Try one card before the event: will it be read quickly at the desk?</translation>
    </message>
    <message>
        <source>Coba sekali lagi</source>
        <translation>Please try again</translation>
    </message>
    <message>
        <source>cocok dengan daftar</source>
        <translation>matches the roster</translation>
    </message>
    <message>
        <source>cocok dengan satu peserta</source>
        <translation>each fits one participant</translation>
    </message>
    <message>
        <source>Cocokkan dengan kartunya, lalu tekan Enter.</source>
        <translation>Compare with the card, then press Enter.</translation>
    </message>
    <message>
        <source>Cocokkan nama di kartu sebelum diterima.</source>
        <translation>Compare the name on the card before accepting.</translation>
    </message>
    <message>
        <source>Code 128, Code 39, dan QR selalu dibaca. Centang jenis lain hanya bila ada di kartu peserta: pembacaan jadi lebih lambat, dan corak kain bisa terbaca sebagai kode.</source>
        <translation>Code 128, Code 39 and QR are always read. Tick another kind only if your people's cards carry it: reading gets slower, and patterns of cloth may be read as codes.</translation>
    </message>
    <message>
        <source>Contoh</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Contoh daftar disimpan di {file}. Isi, lalu impor berkas itu.</source>
        <translation>The empty roster was saved as {file}. Fill it in, then import it.</translation>
    </message>
    <message>
        <source>Contoh daftar peserta.xlsx</source>
        <translation>Empty roster.xlsx</translation>
    </message>
    <message>
        <source>Contoh surat</source>
        <translation>Example paper</translation>
    </message>
    <message>
        <source>Contoh:</source>
        <translation>Example:</translation>
    </message>
    <message>
        <source>Cuti</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Daftar hadir manual</source>
        <translation>Attendance list on paper</translation>
    </message>
    <message>
        <source>Daftar kegiatan</source>
        <translation>List of events</translation>
    </message>
    <message>
        <source>Daftar kosong</source>
        <translation>Empty roster</translation>
    </message>
    <message>
        <source>Daftar peserta</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>Daftar peserta berubah sejak diperiksa. Belum ada yang disimpan; periksa sekali lagi.</source>
        <translation>The roster has changed since it was checked. Nothing was saved; check it once more.</translation>
    </message>
    <message>
        <source>Daftar peserta tersimpan</source>
        <translation>Roster saved</translation>
    </message>
    <message>
        <source>Daftarkan</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Daftarkan sebagai peserta tambahan …</source>
        <translation>Register as a walk-in …</translation>
    </message>
    <message>
        <source>daftarnya menulis luring</source>
        <translation>the list says: on site</translation>
    </message>
    <message>
        <source>daftarnya menulis tidak hadir</source>
        <translation>the list says: not present</translation>
    </message>
    <message>
        <source>Dan {count} ejaan lagi.</source>
        <translation>More spellings: {count}.</translation>
    </message>
    <message>
        <source>dan {count} lembar berjudul sama</source>
        <translation>more sheets with the same headings: {count}</translation>
    </message>
    <message>
        <source>dan {count} masalah lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>dari sesi lain</source>
        <translation>from another session</translation>
    </message>
    <message>
        <source>dari {due} hadir · {share}</source>
        <translation>of {due} present · {share}</translation>
    </message>
    <message>
        <source>dari {due} menandatangani pakta</source>
        <translation>of {due} signed the pact</translation>
    </message>
    <message>
        <source>dari {due} menandatangani · {share}</source>
        <translation>of {due} signed · {share}</translation>
    </message>
    <message>
        <source>daring</source>
        <translation>online</translation>
    </message>
    <message>
        <source>Data contoh. Tidak satu pun tercatat di data asli, dan laporan tidak bisa diekspor.</source>
        <translation>Example data. Nothing is recorded in the real data, and no report can be exported.</translation>
    </message>
    <message>
        <source>Dekatkan dan luruskan kartu, tambah cahaya tanpa silau, dan lap lensanya.</source>
        <translation>Bring the card closer and straighten it, add light without glare, and wipe the lens.</translation>
    </message>
    <message>
        <source>Dekatkan kartu ke kamera.</source>
        <translation>Bring the card closer to the camera.</translation>
    </message>
    <message>
        <source>Di daftar peserta</source>
        <translation>On the roster</translation>
    </message>
    <message>
        <source>di luar daftar: {counts}</source>
        <translation>beside the roster: {counts}</translation>
    </message>
    <message>
        <source>dibaca dalam {ms} ms</source>
        <translation>read in {ms} ms</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Dibatalkan. Belum ada yang disimpan.</source>
        <translation>Cancelled. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Dicatat {operator}</source>
        <translation>Recorded by {operator}</translation>
    </message>
    <message>
        <source>Dicatat {operator}: {reason}</source>
        <translation>Recorded by {operator}: {reason}</translation>
    </message>
    <message>
        <source>Dicatat. Bila orangnya datang juga, pindai kartunya.</source>
        <translation>Recorded. If they come after all, scan their card.</translation>
    </message>
    <message>
        <source>Dicatat: {reason}</source>
        <translation>Recorded: {reason}</translation>
    </message>
    <message>
        <source>Dihapus dari daftar setelah datang</source>
        <translation>Removed from the roster after they came</translation>
    </message>
    <message>
        <source>Dihapus dari daftar setelah sesi ditutup</source>
        <translation>Removed from the roster after the session was closed</translation>
    </message>
    <message>
        <source>Dihitung di tiap sesinya, dan sekali untuk seluruh kegiatan.</source>
        <translation>Counted in each session, and once in the whole event.</translation>
    </message>
    <message>
        <source>Dihitung hadir: yang datang tidak berhalangan.</source>
        <translation>Counted as present: who came is not excused.</translation>
    </message>
    <message>
        <source>Dihitung sebagai orang yang sama: nomornya pernah ada di daftar.</source>
        <translation>Counted as the same person: the roster had their number before.</translation>
    </message>
    <message>
        <source>Dihitung sebagai peserta terdaftar karena nomornya kini ada di daftar.</source>
        <translation>Counted as a listed participant, because the roster has their number by now.</translation>
    </message>
    <message>
        <source>Dihitung sekali: catatan sah yang paling awal berlaku.</source>
        <translation>Counted once: the earliest valid record counts.</translation>
    </message>
    <message>
        <source>Dihitung sekali: catatan yang paling awal berlaku.</source>
        <translation>Counted once: the earliest record counts.</translation>
    </message>
    <message>
        <source>Dihitung sekali: sesi menurut jadwalnya, kalau tidak ada yang paling awal.</source>
        <translation>Counted once: their own session, else the earliest.</translation>
    </message>
    <message>
        <source>dijadwalkan di sesi lain</source>
        <translation>belongs to another session</translation>
    </message>
    <message>
        <source>Diketik namanya: cocokkan dengan kartunya, lalu terima.</source>
        <translation>The name was typed: compare it with the card, then accept.</translation>
    </message>
    <message>
        <source>Dinas luar</source>
        <translation>Official duty</translation>
    </message>
    <message>
        <source>Disebut tersendiri di luar daftar. Kalau keliru dihapus, impor lagi daftarnya.</source>
        <translation>Named outside the roster. If they were removed by mistake, import the roster again.</translation>
    </message>
    <message>
        <source>Disetujui pengawas</source>
        <translation>Approved by supervisor</translation>
    </message>
    <message>
        <source>Disimpan di {file}.</source>
        <translation>Saved at {file}.</translation>
    </message>
    <message>
        <source>Disk tempat {path} penuh; tidak ada yang disimpan. Kosongkan ruang dulu.</source>
        <translation>The disk of {path} is full; nothing was saved. Free some space first.</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Diterima: {reason}</source>
        <translation>Accepted: {reason}</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Ekspor dihentikan. Tidak ada berkas yang ditulis.</source>
        <translation>The export was stopped. No file was written.</translation>
    </message>
    <message>
        <source>Ekspor semua</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>Enter membuka catatan · Esc kembali</source>
        <translation>Enter opens a record · Esc goes back</translation>
    </message>
    <message>
        <source>Esc kembali</source>
        <translation>Esc goes back</translation>
    </message>
    <message>
        <source>Esc sekali lagi menutup meja</source>
        <translation>Esc once more closes the desk</translation>
    </message>
    <message>
        <source>Excel (.xlsx) dengan kolom Tanggal, Sesi, Mulai, Selesai, Tempat, dan Kelompok</source>
        <translation>Excel (.xlsx) with the columns Tanggal, Sesi, Mulai, Selesai, Tempat and Kelompok</translation>
    </message>
    <message>
        <source>Excel, ODS, CSV, atau HTML</source>
        <translation>Excel, ODS, CSV or HTML</translation>
    </message>
    <message>
        <source>F10 di meja mematikan dan menyalakan suara.</source>
        <translation>F10 at the desk turns the sound off and on.</translation>
    </message>
    <message>
        <source>F7 peserta tambahan · Esc batal</source>
        <translation>F7 walk-in · Esc cancel</translation>
    </message>
    <message>
        <source>Fokus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Folder data {folder} tidak bisa dibuat ({why}). Pilih folder lain dengan --data.</source>
        <translation>Data folder {folder} cannot be made ({why}). Choose another one with --data.</translation>
    </message>
    <message>
        <source>Folder laporan</source>
        <translation>Report folder</translation>
    </message>
    <message>
        <source>Folder untuk salinan dengan masalah yang ditandai</source>
        <translation>Folder for the copies with marked issues</translation>
    </message>
    <message>
        <source>Folder {name} tidak berisi berkas Excel, ODS, atau CSV.</source>
        <translation>Folder {name} has no Excel, ODS or CSV file.</translation>
    </message>
    <message>
        <source>Folder {name} tidak berisi gambar. Pilih folder dengan berkas JPG atau PNG.</source>
        <translation>Folder {name} holds no pictures. Choose a folder with JPG or PNG files.</translation>
    </message>
    <message>
        <source>Foto atau video dipakai untuk latihan dan untuk kartu yang difoto lebih dulu.</source>
        <translation>Photographs or a video serve for rehearsals, and for cards that were photographed before.</translation>
    </message>
    <message>
        <source>Gambar</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Gambar kamera</source>
        <translation>Camera picture</translation>
    </message>
    <message>
        <source>Gambar kamera {name} hitam. Buka penutup lensa atau nyalakan lampu.</source>
        <translation>The picture of camera {name} is black. Open the lens cover or switch on a light.</translation>
    </message>
    <message>
        <source>Gambar kamera {name} membeku. Program menyambung lagi; bila tidak pulih, cabut dan pasang kabelnya.</source>
        <translation>The picture of camera {name} is frozen. The program reconnects; if it does not recover, unplug it and plug it in again.</translation>
    </message>
    <message>
        <source>Gambar {name} tidak dapat dibaca dan dilewati. Simpan ulang gambar itu sebagai JPG atau PNG.</source>
        <translation>Picture {name} cannot be read and was skipped. Save it again as JPG or PNG.</translation>
    </message>
    <message>
        <source>Ganda ({count})</source>
        <translation>Repeated ({count})</translation>
    </message>
    <message>
        <source>Ganda, dihitung sekali</source>
        <translation>Repeated, counted once</translation>
    </message>
    <message>
        <source>ganda, dihitung sekali</source>
        <translation>repeated, counted once</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Gelar belakang</source>
        <translation>Title after the name</translation>
    </message>
    <message>
        <source>Gelar depan</source>
        <translation>Title before the name</translation>
    </message>
    <message>
        <source>Geser kartu ke tengah gambar.</source>
        <translation>Move the card to the middle of the picture.</translation>
    </message>
    <message>
        <source>Golongan</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>GOR Dinas Pendidikan</source>
        <translation>Education Office sports hall</translation>
    </message>
    <message>
        <source>Hadapkan kartu lurus ke kamera.</source>
        <translation>Face the card straight to the camera.</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Hadir daring yang belum tercatat.xlsx</source>
        <translation>Online attendance not recorded.xlsx</translation>
    </message>
    <message>
        <source>Hadir di beberapa sesi</source>
        <translation>Present at several sessions</translation>
    </message>
    <message>
        <source>hadir di sesi lain</source>
        <translation>present in another session</translation>
    </message>
    <message>
        <source>Hadir di sesi lain. Jadwalnya: {when}</source>
        <translation>Present in another session. They are due: {when}</translation>
    </message>
    <message>
        <source>Hadir meski tercatat {excuse}</source>
        <translation>Came although recorded as {excuse}</translation>
    </message>
    <message>
        <source>Hadir terlambat: sesi dimulai {starts}.</source>
        <translation>Late: the session started at {starts}.</translation>
    </message>
    <message>
        <source>hadir · {share}</source>
        <translation>present · {share}</translation>
    </message>
    <message>
        <source>Halaman ini</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>Halangan yang dicatat terakhir berlaku.</source>
        <translation>The excuse that was recorded last counts.</translation>
    </message>
    <message>
        <source>Hanya bertanda tangan</source>
        <translation>Signed only</translation>
    </message>
    <message>
        <source>Hanya pemindaian “Salah jadwal” atau “Perlu diperiksa” yang bisa diterima.</source>
        <translation>Only “Wrong session” or “Needs review” scans can be accepted.</translation>
    </message>
    <message>
        <source>Hanya yang dipastikan petugas menurut nama yang dihitung hadir.</source>
        <translation>Only whom the officer confirmed by name counts as present.</translation>
    </message>
    <message>
        <source>Hapus baris ini</source>
        <translation>Remove this line</translation>
    </message>
    <message>
        <source>Hapus logo</source>
        <translation>Remove the logo</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hari ini laptop ini tadi mencatat di {place}.</source>
        <translation>Earlier today this laptop recorded at {place}.</translation>
    </message>
    <message>
        <source>Hari ini {today}. Pemindaian belum dihitung; pilih sesi lain di atas.</source>
        <translation>Today is {today}. Scans do not count yet; choose another session above.</translation>
    </message>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>http://192.168.1.20:8080/video, rtsp://…, atau lokasi berkas</source>
        <translation>http://192.168.1.20:8080/video, rtsp://…, or a file's place</translation>
    </message>
    <message>
        <source>Ikrar di layar peserta</source>
        <translation>Pledge on the participants' display</translation>
    </message>
    <message>
        <source>Ikrar netralitas ASN</source>
        <translation>Pledge of neutrality</translation>
    </message>
    <message>
        <source>Ikrar Netralitas ASN 2026</source>
        <translation>Neutrality pledge 2026</translation>
    </message>
    <message>
        <source>Ikuti sistem</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Impor berkas lain</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>Impor daftar izin</source>
        <translation>Import a list of excuses</translation>
    </message>
    <message>
        <source>Impor daftar izin atau daftar hadir daring</source>
        <translation>Import a list of excuses or of who attended online</translation>
    </message>
    <message>
        <source>Impor daftar izin…</source>
        <translation>Import excuses…</translation>
    </message>
    <message>
        <source>Impor daftar peserta</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>Impor daftar peserta di layar Peserta dulu.</source>
        <translation>Import a roster on the Participants screen first.</translation>
    </message>
    <message>
        <source>Impor daftar peserta di layar Peserta, lalu buka meja.</source>
        <translation>Import the roster on the Participants screen, then open the desk.</translation>
    </message>
    <message>
        <source>Impor daftar peserta…</source>
        <translation>Import roster…</translation>
    </message>
    <message>
        <source>Impor daftarnya. Tidak ada yang disimpan sebelum Anda setuju.</source>
        <translation>Import the roster. Nothing is saved before you agree.</translation>
    </message>
    <message>
        <source>Impor dibatalkan. Belum ada yang disimpan.</source>
        <translation>Import cancelled. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Impor hadir daring</source>
        <translation>Import online attendance</translation>
    </message>
    <message>
        <source>Impor hadir daring…</source>
        <translation>Import online attendance…</translation>
    </message>
    <message>
        <source>Impor {files} dibatalkan. Daftar berisi {total} peserta.</source>
        <translation>The import of {files} was undone. People on the roster: {total}.</translation>
    </message>
    <message>
        <source>Ini bukan NIP atau NIK yang wajar. Periksa angkanya satu per satu.</source>
        <translation>This is not a possible NIP or NIK. Check it digit by digit.</translation>
    </message>
    <message>
        <source>Ini latihan; tidak ada berkas yang ditulis. Selesaikan latihan untuk mengekspor data asli.</source>
        <translation>This is training; no file was written. Leave the training to export real data.</translation>
    </message>
    <message>
        <source>Ini orangnya</source>
        <translation>This is the person</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Isi tabel {table} di basis data telah diubah dari luar dan tidak terbaca. Pulihkan cadangan terakhir.</source>
        <translation>Table {table} in the database was changed from outside and cannot be read. Restore the last backup.</translation>
    </message>
    <message>
        <source>Isinya NIP atau nama, jenis izinnya, dan tanggalnya bila ada.</source>
        <translation>It holds NIP or name, the kind of excuse, and the days if there are any.</translation>
    </message>
    <message>
        <source>Izin</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>Izin / daring</source>
        <translation>Excuses / online</translation>
    </message>
    <message>
        <source>Izin yang belum tercatat.xlsx</source>
        <translation>Excuses not recorded.xlsx</translation>
    </message>
    <message>
        <source>Izin …</source>
        <translation>Excuse …</translation>
    </message>
    <message>
        <source>izin, sakit, dinas luar, cuti, tugas belajar</source>
        <translation>permission, sick, duty, leave, study</translation>
    </message>
    <message>
        <source>Izin; lalu 1 izin, 2 sakit, 3 dinas luar, 4 cuti, 5 tugas belajar, dan Enter</source>
        <translation>Excuse; then 1 permission, 2 sick, 3 official duty, 4 leave, 5 study, and Enter</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Jadwal</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Jadwal Anda: {when}</source>
        <translation>Your session: {when}</translation>
    </message>
    <message>
        <source>Jadwal belum dipilih. Pilih berkas Excel jadwalnya.</source>
        <translation>No schedule chosen. Choose its Excel file.</translation>
    </message>
    <message>
        <source>Jadwal lain: {day}</source>
        <translation>Other session: {day}</translation>
    </message>
    <message>
        <source>Jadwal tidak berisi satu sesi pun. Isi baris di bawah judul kolom, lalu coba lagi.</source>
        <translation>The schedule holds no session. Fill in rows below the headings, then try again.</translation>
    </message>
    <message>
        <source>Jadwalnya: {day}, {clock}</source>
        <translation>Due: {day}, {clock}</translation>
    </message>
    <message>
        <source>Jadwalnya: {when}</source>
        <translation>They are due: {when}</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Jam laptop</source>
        <translation>Laptop clock</translation>
    </message>
    <message>
        <source>Jam laptop berubah</source>
        <translation>The laptop's clock changed</translation>
    </message>
    <message>
        <source>Jam laptop melompat: {now}, seharusnya sekitar {expected}. Periksa jamnya; ini sudah dicatat.</source>
        <translation>The laptop clock jumped: it says {now}, it should be about {expected}. Check the clock; this was recorded.</translation>
    </message>
    <message>
        <source>Jam laptop {now}, padahal catatan terakhir {expected}. Betulkan jamnya; ini sudah dicatat.</source>
        <translation>The laptop clock says {now}, but the last record is of {expected}. Set the clock right; this was recorded.</translation>
    </message>
    <message>
        <source>Jam meja tidak runtut</source>
        <translation>A desk's clock went back</translation>
    </message>
    <message>
        <source>Jangan</source>
        <translation>Don't</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>jenis kelamin {text}</source>
        <translation>sex {text}</translation>
    </message>
    <message>
        <source>Jenis kode</source>
        <translation>Kind of code</translation>
    </message>
    <message>
        <source>Jenis kode {name} tidak dikenal. Pilih dari: {known}.</source>
        <translation>The kind of code {name} is not known. Choose from: {known}.</translation>
    </message>
    <message>
        <source>Jenis masalah</source>
        <translation>Kind of issue</translation>
    </message>
    <message>
        <source>jenisnya tidak dikenal</source>
        <translation>its kind is unknown</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Jumlah kategori tidak sama dengan daftar</source>
        <translation>The categories do not add up to the roster</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Kamera belum diizinkan. Izinkan di Pengaturan Sistem, Privasi &amp; Keamanan, Kamera.</source>
        <translation>The camera is not allowed yet. Allow it in System Settings, Privacy &amp; Security, Camera.</translation>
    </message>
    <message>
        <source>Kamera jaringan</source>
        <translation>Network camera</translation>
    </message>
    <message>
        <source>Kamera jaringan {name} tidak tersambung. Periksa alamatnya dan jaringan Wi-Fi.</source>
        <translation>Network camera {name} is not connected. Check its address and the Wi-Fi network.</translation>
    </message>
    <message>
        <source>Kamera kedua, untuk dua antrean di satu laptop</source>
        <translation>A second camera, for two lines at one laptop</translation>
    </message>
    <message>
        <source>Kamera lain</source>
        <translation>Another camera</translation>
    </message>
    <message>
        <source>Kamera pertama</source>
        <translation>First camera</translation>
    </message>
    <message>
        <source>Kamera tidak bisa dipakai; foto tetap bisa</source>
        <translation>The camera can’t be used; photographs still can</translation>
    </message>
    <message>
        <source>Kamera tidak bisa dipakai; mengetik tetap bisa</source>
        <translation>The camera cannot be used; typing still works</translation>
    </message>
    <message>
        <source>Kamera tidak menjawab. Cabut dan pasang lagi kabelnya; mengetik dan pemindai USB tetap bisa.</source>
        <translation>The camera does not answer. Unplug it and plug it in again; typing and a USB scanner still work.</translation>
    </message>
    <message>
        <source>Kamera {name} terputus. Pasang kembali kabelnya; sementara itu ketik nomor atau pakai pemindai USB.</source>
        <translation>Camera {name} was disconnected. Plug it in again; meanwhile type numbers or use a USB scanner.</translation>
    </message>
    <message>
        <source>Kamera {name} tidak dapat dibuka. Periksa kabelnya dan tutup aplikasi lain yang memakai kamera.</source>
        <translation>Camera {name} cannot be opened. Check its cable and close other programs that use the camera.</translation>
    </message>
    <message>
        <source>Kamera {name} tidak terpasang. Pasang kabelnya; sementara itu ketik nomor atau pakai pemindai USB.</source>
        <translation>Camera {name} is not plugged in. Plug it in; meanwhile type numbers or use a USB scanner.</translation>
    </message>
    <message>
        <source>Kamera {number}</source>
        <translation>Camera {number}</translation>
    </message>
    <message>
        <source>kartu berikutnya menggantikan layar ini</source>
        <translation>the next card replaces this one</translation>
    </message>
    <message>
        <source>Kartu ini tidak perlu apa-apa lagi.</source>
        <translation>This card needs nothing more.</translation>
    </message>
    <message>
        <source>Kartu peserta</source>
        <translation>Participant cards</translation>
    </message>
    <message>
        <source>Kartu satuan</source>
        <translation>Single cards</translation>
    </message>
    <message>
        <source>Kata sandi berkas</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>Kata sandi hanya dipakai untuk membaca berkas impor ini dan tidak disimpan.</source>
        <translation>The password is only used to read the files of this import and is not saved.</translation>
    </message>
    <message>
        <source>Ke keputusan terakhir; ↑ ↓ memilih, Enter membukanya</source>
        <translation>To the last decisions; ↑ ↓ choose, Enter opens one</translation>
    </message>
    <message>
        <source>Ke kolom pindai</source>
        <translation>To the scan field</translation>
    </message>
    <message>
        <source>Ke tombol berikutnya</source>
        <translation>To the next button</translation>
    </message>
    <message>
        <source>Ke: {folder}</source>
        <translation>To: {folder}</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kec. {group}</source>
        <translation>Kec. {group}</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Kecepatan</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Kedatangan</source>
        <translation>Arrivals</translation>
    </message>
    <message>
        <source>Kedatangan per menit</source>
        <translation>Arrivals a minute</translation>
    </message>
    <message>
        <source>Kedatangan per sesi</source>
        <translation>Arrivals by session</translation>
    </message>
    <message>
        <source>Kedatangan per {minutes} menit</source>
        <translation>Arrivals per {minutes} minutes</translation>
    </message>
    <message>
        <source>Kedua PIN tidak sama. Ketik sekali lagi.</source>
        <translation>The two PINs differ. Type them again.</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Kegiatan baru…</source>
        <translation>New event…</translation>
    </message>
    <message>
        <source>Kegiatan ini belum punya daftar peserta. Impor dulu daftarnya.</source>
        <translation>This event has no roster yet. Import one first.</translation>
    </message>
    <message>
        <source>Kegiatan ini belum punya sesi. Impor jadwalnya dahulu.</source>
        <translation>This event has no session yet. Import its schedule first.</translation>
    </message>
    <message>
        <source>Kegiatan ini menolak peserta dari jadwal lain. Arahkan ke sesinya.</source>
        <translation>This event refuses people from other sessions. Send them to theirs.</translation>
    </message>
    <message>
        <source>Kegiatan “{name}” dibuat dengan {count} sesi.</source>
        <translation>Event “{name}” created. Sessions: {count}.</translation>
    </message>
    <message>
        <source>Kegiatan “{name}” dibuat dengan {count} sesi. Harinya sudah lewat: {past}. Untuk latihan tidak apa-apa; selain itu, periksa tanggal di jadwal.</source>
        <translation>Event “{name}” created. Sessions: {count}. Days already over: {past}. Fine for a rehearsal; otherwise check the dates in the schedule.</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>kehadirannya tidak jelas</source>
        <translation>the attendance is unclear</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Kelompok ({count} tak dikenal)</source>
        <translation>Groups ({count} unknown)</translation>
    </message>
    <message>
        <source>Kelompok ini tidak ada di jadwal. Yang dibiarkan tetap diimpor, tetapi tidak punya sesi.</source>
        <translation>The schedule does not have these groups. Those left as they are will be imported, but have no session.</translation>
    </message>
    <message>
        <source>kelompok kosong</source>
        <translation>no group</translation>
    </message>
    <message>
        <source>Kelompok menurut</source>
        <translation>Groups by</translation>
    </message>
    <message>
        <source>kelompok tidak ada di jadwal</source>
        <translation>group is not in the schedule</translation>
    </message>
    <message>
        <source>kelompok tidak di jadwal</source>
        <translation>group not in schedule</translation>
    </message>
    <message>
        <source>Kelompok tidak dikenal</source>
        <translation>Unknown group</translation>
    </message>
    <message>
        <source>Kelompok “{group}” tidak ada di daftar peserta. Periksa tulisannya.</source>
        <translation>The roster has no group “{group}”. Check the spelling.</translation>
    </message>
    <message>
        <source>Kelompok: kecamatan</source>
        <translation>Groups: districts</translation>
    </message>
    <message>
        <source>Kelompok: unit kerja</source>
        <translation>Groups: work units</translation>
    </message>
    <message>
        <source>Kelompoknya kosong di daftar peserta. Tanyakan kepada panitia.</source>
        <translation>The roster names no group for them. Ask the committee.</translation>
    </message>
    <message>
        <source>Kelompoknya tidak ada di jadwal</source>
        <translation>Their group is not in the schedule</translation>
    </message>
    <message>
        <source>kelompoknya tidak ada di jadwal</source>
        <translation>the group is not in the schedule</translation>
    </message>
    <message>
        <source>Keluarkan pengawas</source>
        <translation>Remove supervisor</translation>
    </message>
    <message>
        <source>Keluarkan {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Kemajuan ekspor</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>Kemajuan pencetakan</source>
        <translation>Progress of the printing</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kembali ke kamera</source>
        <translation>Back to the camera</translation>
    </message>
    <message>
        <source>Kembali ke laporan</source>
        <translation>Back to the report</translation>
    </message>
    <message>
        <source>Kembali satu langkah; dua kali di layar kosong: tutup meja</source>
        <translation>Back one step; twice where nothing is open: close the desk</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Kembalikan butir bawaan</source>
        <translation>Restore the usual points</translation>
    </message>
    <message>
        <source>Kembalikan seperti semula</source>
        <translation>Put back as it was</translation>
    </message>
    <message>
        <source>Kembalikan “{spelling}”</source>
        <translation>Take back “{spelling}”</translation>
    </message>
    <message>
        <source>Kemiringan</source>
        <translation>Tilt</translation>
    </message>
    <message>
        <source>Kemudian {at}: {what} ({operator})</source>
        <translation>Later, {at}: {what} ({operator})</translation>
    </message>
    <message>
        <source>Keputusan terakhir</source>
        <translation>Last decisions</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Loud</translation>
    </message>
    <message>
        <source>Keras suara</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Kertas berikutnya memuat kode bertanda tangan. Kartu biasa tetap diterima di meja.</source>
        <translation>Papers from now on carry signed codes. Ordinary cards are still taken at the desk.</translation>
    </message>
    <message>
        <source>Kertas berikutnya memuat kode biasa. Kode bertanda tangan yang tercetak tetap berlaku.</source>
        <translation>Papers from now on carry plain codes. Signed codes that are printed stay valid.</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Klik judul kolom untuk mengubah artinya, atau baris untuk membaca catatannya.</source>
        <translation>Click a heading to change what it means, or a row to read its note.</translation>
    </message>
    <message>
        <source>Klik judul kolom untuk menyebut isinya; berkas lalu dibaca ulang.</source>
        <translation>Click a heading to say what the column holds; the file is then read again.</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kode batang</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>kode bertanda tangan</source>
        <translation>signed code</translation>
    </message>
    <message>
        <source>Kode bertanda tangan, yang hanya muat di QR. Diatur di layar Kegiatan.</source>
        <translation>Signed codes, which only a QR can hold. Set on the Events screen.</translation>
    </message>
    <message>
        <source>Kode biasa tidak diterima</source>
        <translation>Plain codes are not taken</translation>
    </message>
    <message>
        <source>Kode di kartu…</source>
        <translation>Codes on cards…</translation>
    </message>
    <message>
        <source>Kode di kertas</source>
        <translation>Codes on papers</translation>
    </message>
    <message>
        <source>Kode ditiru, diubah, atau dari kegiatan lain. Minta kartu pegawainya, lalu cari namanya.</source>
        <translation>The code is imitated, altered, or of another event. Ask for the service card, then look up the name.</translation>
    </message>
    <message>
        <source>Kode ini tidak memuat nomor pegawai. Pindai sisi lain kartu, atau ketik NIP.</source>
        <translation>This code holds no person’s number. Scan the card’s other side, or type the NIP.</translation>
    </message>
    <message>
        <source>Kode ini tidak memuat nomor pegawai. Pindai sisi lain kartunya.</source>
        <translation>This code holds no employee number. Scan the other side of the card.</translation>
    </message>
    <message>
        <source>Kode lain di kartu</source>
        <translation>Other codes on the cards</translation>
    </message>
    <message>
        <source>Kode lain: {codes}</source>
        <translation>Other codes: {codes}</translation>
    </message>
    <message>
        <source>Kode memuat beberapa nomor. Pilih orangnya menurut nama di kartu.</source>
        <translation>The code holds several numbers. Choose the person by the name on the card.</translation>
    </message>
    <message>
        <source>Kode QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>kode tanpa nomor pegawai</source>
        <translation>code without a person’s number</translation>
    </message>
    <message>
        <source>Kode tidak asli</source>
        <translation>Code not genuine</translation>
    </message>
    <message>
        <source>Kode tidak diterima</source>
        <translation>Code not accepted</translation>
    </message>
    <message>
        <source>Kode tidak terbaca</source>
        <translation>Code not readable</translation>
    </message>
    <message>
        <source>kode yang ditolak</source>
        <translation>a refused code</translation>
    </message>
    <message>
        <source>Kode, NIP, atau nama</source>
        <translation>Code, NIP, or name</translation>
    </message>
    <message>
        <source>Kodenya asli. Cari namanya, atau catat sebagai peserta tambahan (F7).</source>
        <translation>The code is genuine. Look up the name, or record a walk-in (F7).</translation>
    </message>
    <message>
        <source>Kolom berkas</source>
        <translation>The file's columns</translation>
    </message>
    <message>
        <source>kolom {at}</source>
        <translation>column {at}</translation>
    </message>
    <message>
        <source>Kontras</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Kop dan penanda tangan…</source>
        <translation>Letterhead and signatories…</translation>
    </message>
    <message>
        <source>Kop surat</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>kotak tanda tangan di kertas</source>
        <translation>boxes for signatures by hand</translation>
    </message>
    <message>
        <source>Kunci berkas {file} tidak dapat dibuka di sini. Buka di program asalnya, hapus kata sandinya, lalu simpan ulang.</source>
        <translation>The lock of {file} can not be opened here. Open it in the program it comes from, remove the password and save it again.</translation>
    </message>
    <message>
        <source>Kunci penanda tangan kegiatan ini tidak ada di laptop ini. Cetak di laptop tempat kegiatan dibuat.</source>
        <translation>This event’s signing key is not on this laptop. Print on the laptop where the event was made.</translation>
    </message>
    <message>
        <source>Kurangi silau: miringkan kartu sedikit.</source>
        <translation>Reduce the glare: tilt the card a little.</translation>
    </message>
    <message>
        <source>Label kode</source>
        <translation>Code labels</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Laporan tidak bisa ditulis ke “{folder}” ({why}). Periksa diska itu atau pilih folder lain.</source>
        <translation>The report can't be written to “{folder}” ({why}). Check that disk or choose another folder.</translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Latihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Latihan dengan 4.731 peserta contoh; foto kartunya dipindai sendiri. Data asli tetap kosong.</source>
        <translation>Training with 4,731 example people; photographs of their cards are scanned by themselves. The real data stays empty.</translation>
    </message>
    <message>
        <source>LATIHAN – tidak ada yang dicatat</source>
        <translation>TRAINING – nothing is recorded</translation>
    </message>
    <message>
        <source>Latihan: tidak ada berkas yang ditulis.</source>
        <translation>Training: no file is written.</translation>
    </message>
    <message>
        <source>Layar penuh</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Layar peserta</source>
        <translation>Participants' display</translation>
    </message>
    <message>
        <source>Layar peserta dan suara</source>
        <translation>Participants' display and sound</translation>
    </message>
    <message>
        <source>Layar peserta – Netralitas</source>
        <translation>Participants' display – Netralitas</translation>
    </message>
    <message>
        <source>Layar peserta; Shift+F12 teks ikrar</source>
        <translation>Participants' display; Shift+F12 the pledge</translation>
    </message>
    <message>
        <source>Layar ▾</source>
        <translation>Display ▾</translation>
    </message>
    <message>
        <source>Lebar modul</source>
        <translation>Module width</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Lembar yang tidak dipakai: {sheets}.</source>
        <translation>Sheets not used: {sheets}.</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Lihat daftar</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Lihat daftar peserta</source>
        <translation>See the roster</translation>
    </message>
    <message>
        <source>Lihat rencana</source>
        <translation>See the plan</translation>
    </message>
    <message>
        <source>Logo “{name}” tidak terbaca ({why}). Pakai gambar PNG atau JPG.</source>
        <translation>The logo “{name}” can't be read ({why}). Use a PNG or JPG picture.</translation>
    </message>
    <message>
        <source>luring</source>
        <translation>on site</translation>
    </message>
    <message>
        <source>Luring/daring</source>
        <translation>On site/online</translation>
    </message>
    <message>
        <source>Masalah</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Masalah ({count})</source>
        <translation>Issues ({count})</translation>
    </message>
    <message>
        <source>masih ditunggu</source>
        <translation>still awaited</translation>
    </message>
    <message>
        <source>Mati</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Mau mulai dari mana?</source>
        <translation>Where would you like to begin?</translation>
    </message>
    <message>
        <source>Meja</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Meja belum dibuka; kode tidak dicatat. Buka meja, lalu pindai lagi.</source>
        <translation>The desk isn't open; the code was not recorded. Open the desk, then scan again.</translation>
    </message>
    <message>
        <source>Meja belum terbuka</source>
        <translation>The desk isn't open yet</translation>
    </message>
    <message>
        <source>Meja hanya membaca Code 128, Code 39, dan QR saat dibuka lagi.</source>
        <translation>The desk reads only Code 128, Code 39 and QR when it is opened again.</translation>
    </message>
    <message>
        <source>meja ini</source>
        <translation>this desk</translation>
    </message>
    <message>
        <source>Meja juga membaca {codes} saat dibuka lagi. Coba satu kartu di Uji kartu: pembacaan bisa lebih lambat.</source>
        <translation>The desk also reads {codes} when it is opened again. Check one under “Try a card”: reading may be slower.</translation>
    </message>
    <message>
        <source>Meja lain</source>
        <translation>Another desk</translation>
    </message>
    <message>
        <source>meja tanpa nama</source>
        <translation>a desk without a name</translation>
    </message>
    <message>
        <source>Membaca berkas…</source>
        <translation>Reading files…</translation>
    </message>
    <message>
        <source>Membaca daftar…</source>
        <translation>Reading the list…</translation>
    </message>
    <message>
        <source>Membuka daftar peserta…</source>
        <translation>Opening the roster…</translation>
    </message>
    <message>
        <source>Membuka kegiatan…</source>
        <translation>Opening events…</translation>
    </message>
    <message>
        <source>Membuka meja…</source>
        <translation>Opening the desk…</translation>
    </message>
    <message>
        <source>Membuka {source} …</source>
        <translation>Opening {source} …</translation>
    </message>
    <message>
        <source>Memilih hasil pencarian, lalu mencatatnya</source>
        <translation>Choose a search result, then record it</translation>
    </message>
    <message>
        <source>Mengapa</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Mengapa {name} tidak datang? Tekan angkanya, lalu Enter.</source>
        <translation>Why does {name} not come? Press the digit, then Enter.</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Mengetik sudah bisa.</source>
        <translation>Typing works already.</translation>
    </message>
    <message>
        <source>menggantikan {excuse}</source>
        <translation>replaces {excuse}</translation>
    </message>
    <message>
        <source>Menghentikan…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Menghitung…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Mengumpulkan catatan…</source>
        <translation>Collecting the records…</translation>
    </message>
    <message>
        <source>Menulis PDF untuk {count} peserta: {percent}%</source>
        <translation>Writing the PDF; participants: {count}, {percent}%</translation>
    </message>
    <message>
        <source>Menulis PDF untuk {count} peserta…</source>
        <translation>Writing the PDF; participants: {count}…</translation>
    </message>
    <message>
        <source>Menulis salinan…</source>
        <translation>Writing the copies…</translation>
    </message>
    <message>
        <source>Menunggu kartu Anda tercatat</source>
        <translation>Waiting until your card is recorded</translation>
    </message>
    <message>
        <source>menunggu, hemat daya</source>
        <translation>waiting, saving power</translation>
    </message>
    <message>
        <source>Menurut jadwal sekarang {session} ({starts}).</source>
        <translation>By the schedule it is time for {session} ({starts}).</translation>
    </message>
    <message>
        <source>Menurut kelompok</source>
        <translation>By group</translation>
    </message>
    <message>
        <source>Menurut unit, yang paling ditunggu di atas</source>
        <translation>By unit, most awaited first</translation>
    </message>
    <message>
        <source>Menyiapkan data contoh: 4.731 peserta dan kartu-kartunya …</source>
        <translation>Preparing the example: 4,731 people and their cards …</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>misalnya: bertugas pada jadwalnya</source>
        <translation>for example: on duty in their own session</translation>
    </message>
    <message>
        <source>misalnya: masih ada yang datang</source>
        <translation>such as: people are still coming</translation>
    </message>
    <message>
        <source>misalnya: pegawai pindahan</source>
        <translation>for example: transferred recently</translation>
    </message>
    <message>
        <source>misalnya: salah orang</source>
        <translation>for example: wrong person</translation>
    </message>
    <message>
        <source>misalnya: Sari</source>
        <translation>for example: Sari</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Mulai kegiatan sendiri</source>
        <translation>Begin an event of your own</translation>
    </message>
    <message>
        <source>Mulai sekarang meja menolak kartu tanpa tanda tangan. Cetak dan bagikan dulu kartu kegiatannya; yang tidak membawa dicari menurut nama.</source>
        <translation>From now on desks refuse cards without a signature. Print and hand out the event’s cards first; who brings none is looked up by name.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama cocok dengan kartu</source>
        <translation>The name matches the card</translation>
    </message>
    <message>
        <source>Nama dan gelar</source>
        <translation>Name and titles</translation>
    </message>
    <message>
        <source>Nama dan NIP dalam satu sel</source>
        <translation>Name and NIP in one cell</translation>
    </message>
    <message>
        <source>Nama kegiatan</source>
        <translation>Event name</translation>
    </message>
    <message>
        <source>Nama kegiatan kosong. Tulis namanya.</source>
        <translation>The event has no name. Write one.</translation>
    </message>
    <message>
        <source>Nama meja</source>
        <translation>Desk name</translation>
    </message>
    <message>
        <source>Nama pengawas</source>
        <translation>Supervisor's name</translation>
    </message>
    <message>
        <source>Nama pengguna kosong. Tulis namanya.</source>
        <translation>The user's name is empty. Write it.</translation>
    </message>
    <message>
        <source>Nama peserta tambahan kosong. Tulis namanya.</source>
        <translation>The walk-in has no name. Write it.</translation>
    </message>
    <message>
        <source>Nama petugas</source>
        <translation>Operator’s name</translation>
    </message>
    <message>
        <source>Nama petugas kosong. Tulis nama Anda; nama ini tercatat pada setiap pemindaian.</source>
        <translation>The operator's name is empty. Write your name; it is recorded with every scan.</translation>
    </message>
    <message>
        <source>Netralitas tidak bisa dibuka</source>
        <translation>Netralitas cannot be opened</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>NIP / NI PPPK</source>
        <translation>NIP / NI PPPK</translation>
    </message>
    <message>
        <source>NIP / NIK</source>
        <translation>NIP / NIK</translation>
    </message>
    <message>
        <source>NIP rusak oleh Excel</source>
        <translation>NIP damaged by Excel</translation>
    </message>
    <message>
        <source>NIP tidak wajar: {why}</source>
        <translation>NIP not sound: {why}</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>nomor dan nama sama di baris lain</source>
        <translation>same number and name in another row</translation>
    </message>
    <message>
        <source>Nomor di berkas</source>
        <translation>Number in the file</translation>
    </message>
    <message>
        <source>Nomor di daftar diperbaiki: {reason}</source>
        <translation>The number on the roster was repaired: {reason}</translation>
    </message>
    <message>
        <source>Nomor di daftar rusak oleh Excel. Terima bila nama di kartu sama.</source>
        <translation>Excel damaged the number on the roster. Accept if the name on the card is the same.</translation>
    </message>
    <message>
        <source>nomor dipakai nama lain</source>
        <translation>number has another name</translation>
    </message>
    <message>
        <source>Nomor diperbaiki</source>
        <translation>Number repaired</translation>
    </message>
    <message>
        <source>Nomor ini ada di daftar peserta. Pindai seperti biasa.</source>
        <translation>This number is on the roster. Scan it as usual.</translation>
    </message>
    <message>
        <source>Nomor ini cocok dengan {names}, yang nomornya rusak di daftar. Ketik nomornya di kolom pindai, lalu terima. Bila ini orang lain, kosongkan nomornya.</source>
        <translation>This number fits {names}, whose number is damaged on the roster. Type the number into the scan field, then accept. If this is somebody else, leave the number empty.</translation>
    </message>
    <message>
        <source>Nomor ini sudah dicatat sebagai peserta tambahan di sesi ini.</source>
        <translation>This number is already a walk-in of this session.</translation>
    </message>
    <message>
        <source>Nomor ini tercatat {at} atas peserta tambahan {name}. Terima bila orangnya sama.</source>
        <translation>This number was recorded {at} for the walk-in {name}. Accept if it is the same person.</translation>
    </message>
    <message>
        <source>Nomor ini tidak ada di daftar peserta. Cocokkan dengan kartunya.</source>
        <translation>This number is not on the roster. Compare it with the card.</translation>
    </message>
    <message>
        <source>nomor itu milik nama lain</source>
        <translation>the number is somebody else's</translation>
    </message>
    <message>
        <source>Nomor pegawai</source>
        <translation>Employee's number</translation>
    </message>
    <message>
        <source>Nomor rusak oleh Excel</source>
        <translation>Number damaged by Excel</translation>
    </message>
    <message>
        <source>Nomor surat kegiatan</source>
        <translation>Document number, event</translation>
    </message>
    <message>
        <source>Nomor surat {session}</source>
        <translation>Document number, {session}</translation>
    </message>
    <message>
        <source>Nomor tidak wajar</source>
        <translation>Impossible number</translation>
    </message>
    <message>
        <source>Nomor urut</source>
        <translation>Row number</translation>
    </message>
    <message>
        <source>nomor urut {text}</source>
        <translation>sequence {text}</translation>
    </message>
    <message>
        <source>Nomor {number}</source>
        <translation>Number {number}</translation>
    </message>
    <message>
        <source>orang ini ada di baris lain</source>
        <translation>another row has this person</translation>
    </message>
    <message>
        <source>Orang ini juga sudah menandatangani pakta. Buka catatannya di “Terakhir”, lalu pilih apakah pakta ikut dibatalkan.</source>
        <translation>This person has also signed the pact. Open their record under “Latest”, then choose whether the pact is voided too.</translation>
    </message>
    <message>
        <source>orang per menit</source>
        <translation>arrivals a minute</translation>
    </message>
    <message>
        <source>Orang yang cocok</source>
        <translation>People who match</translation>
    </message>
    <message>
        <source>Orangnya tidak ada di daftar</source>
        <translation>The person is not on the roster</translation>
    </message>
    <message>
        <source>Otomatis</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Pakai daftar unit → kecamatan…</source>
        <translation>Use a list of units → kecamatan…</translation>
    </message>
    <message>
        <source>Pakai foto kartu, atau pilih kamera di Pengaturan.</source>
        <translation>Use a photograph of a card, or choose a camera in Settings.</translation>
    </message>
    <message>
        <source>Pakai pemindai USB atau ketik NIP. Kamera dipilih di Pengaturan.</source>
        <translation>Use a USB scanner or type the NIP. The camera is chosen in Settings.</translation>
    </message>
    <message>
        <source>Pakta</source>
        <translation>Pact</translation>
    </message>
    <message>
        <source>Pakta integritas</source>
        <translation>Integrity pact</translation>
    </message>
    <message>
        <source>Pakta integritas Anda tercatat.</source>
        <translation>Your pact is recorded.</translation>
    </message>
    <message>
        <source>Pakta integritas tercatat. Terima kasih.</source>
        <translation>Integrity pact recorded. Thank you.</translation>
    </message>
    <message>
        <source>pakta integritas: {count} ditandatangani</source>
        <translation>integrity pact: {count} signed</translation>
    </message>
    <message>
        <source>Pakta tanpa registrasi</source>
        <translation>A pact without a registration</translation>
    </message>
    <message>
        <source>Pakta tercatat {at}, tetapi registrasinya tidak ada. Terima untuk mencatatnya di sini.</source>
        <translation>The pact was recorded {at}, but there is no registration. Accept to record it here.</translation>
    </message>
    <message>
        <source>pakta tetap, dan laporan menyebut kejanggalannya</source>
        <translation>the pact stays, and reports tell of the oddity</translation>
    </message>
    <message>
        <source>Paling ramai {count} orang dalam satu menit.</source>
        <translation>At most {count} in one minute.</translation>
    </message>
    <message>
        <source>Papan tik AS</source>
        <translation>US keyboard</translation>
    </message>
    <message>
        <source>Pastikan sesinya benar.</source>
        <translation>Make sure that the session is right.</translation>
    </message>
    <message>
        <source>Pegang kartu di depan kamera, atau seret fotonya ke sini.</source>
        <translation>Hold a card before the camera, or drag its photograph here.</translation>
    </message>
    <message>
        <source>Pelan</source>
        <translation>Soft</translation>
    </message>
    <message>
        <source>Pemantauan</source>
        <translation>Live board</translation>
    </message>
    <message>
        <source>Pembaca</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>Pembaca barcode tidak dapat dimuat ({why}). Ketik nomor atau pakai pemindai USB, lalu pasang ulang program.</source>
        <translation>The barcode reader cannot be loaded ({why}). Type numbers or use a USB scanner, then reinstall the program.</translation>
    </message>
    <message>
        <source>Pembatalan tidak bisa dibatalkan. Bila orangnya hadir, pindai lagi kartunya.</source>
        <translation>A void cannot be voided. If the person is present, scan their card again.</translation>
    </message>
    <message>
        <source>Pembukaan kembali</source>
        <translation>Reopening</translation>
    </message>
    <message>
        <source>Pemerintah Kabupaten …
Dinas …
Jalan …, telepon …
(satu baris satu kalimat)</source>
        <translation>Regency government …
Office …
Street …, telephone …
(one line each)</translation>
    </message>
    <message>
        <source>Pemindai di {port} tidak bisa dipakai. Periksa kabelnya; program terus mencoba.</source>
        <translation>The scanner at {port} can't be used. Check its cable; the program keeps trying.</translation>
    </message>
    <message>
        <source>Pemindai ini siap dipakai di meja.</source>
        <translation>This scanner is ready for the desk.</translation>
    </message>
    <message>
        <source>Pemindai serial</source>
        <translation>Serial scanner</translation>
    </message>
    <message>
        <source>Pemindai USB</source>
        <translation>USB scanner</translation>
    </message>
    <message>
        <source>Pemindaian ini sudah diterima untuk {name}. Pindai sekali lagi untuk orang lain.</source>
        <translation>This scan was already accepted for {name}. Scan once more for somebody else.</translation>
    </message>
    <message>
        <source>Penanda tangan</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>Pencahayaan; yang singkat membuat kartu yang bergerak tajam</source>
        <translation>Exposure; a short one makes a moving card sharp</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Pengawas</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Pengawas baru</source>
        <translation>New supervisor</translation>
    </message>
    <message>
        <source>Pengawas tersimpan.</source>
        <translation>Supervisor saved.</translation>
    </message>
    <message>
        <source>Pengguna {name} sudah ada. Pakai nama lain.</source>
        <translation>There is a user {name} already. Take another name.</translation>
    </message>
    <message>
        <source>Penulisan PDF dihentikan. Tidak ada berkas yang ditulis.</source>
        <translation>Writing the PDF was stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>Penutupan sesi</source>
        <translation>Session closing</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Perbaiki nomornya di daftar?</source>
        <translation>Repair the number on the roster?</translation>
    </message>
    <message>
        <source>Perbaiki nomornya …</source>
        <translation>Repair the number …</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>periksa catatan</source>
        <translation>check the record</translation>
    </message>
    <message>
        <source>perkiraan selesai</source>
        <translation>expected end</translation>
    </message>
    <message>
        <source>perkiraan selesai {at}</source>
        <translation>last one in at about {at}</translation>
    </message>
    <message>
        <source>perkiraan selesai {at}, lewat jam sesi</source>
        <translation>last one in at about {at}, after the session's end</translation>
    </message>
    <message>
        <source>perkiraan selesai, lewat jam sesi</source>
        <translation>expected end, after the session</translation>
    </message>
    <message>
        <source>perlu alasan</source>
        <translation>needs a reason</translation>
    </message>
    <message>
        <source>Perlu dilihat</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>perlu dilihat</source>
        <translation>to look at</translation>
    </message>
    <message>
        <source>Perlu dilihat ({count})</source>
        <translation>To look at ({count})</translation>
    </message>
    <message>
        <source>Perlu diperiksa</source>
        <translation>Needs review</translation>
    </message>
    <message>
        <source>perlu diperiksa</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Perubahan untuk {name} tidak tersimpan: {why}</source>
        <translation>The change for {name} was not saved: {why}</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>peserta</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>peserta bernama itu bernomor lain</source>
        <translation>who has this name has another number</translation>
    </message>
    <message>
        <source>peserta bernama itu di unit lain</source>
        <translation>who has this name is in another unit</translation>
    </message>
    <message>
        <source>Peserta menurut kelompok</source>
        <translation>Participants by group</translation>
    </message>
    <message>
        <source>Peserta salah jadwal</source>
        <translation>Wrong session</translation>
    </message>
    <message>
        <source>Peserta tambahan</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>Peserta tambahan di beberapa sesi</source>
        <translation>A walk-in of several sessions</translation>
    </message>
    <message>
        <source>Peserta tambahan dicatat lebih dari sekali</source>
        <translation>A walk-in added at several desks</translation>
    </message>
    <message>
        <source>Peserta tambahan dihitung terpisah dari daftar.</source>
        <translation>Walk-ins are counted apart from the roster.</translation>
    </message>
    <message>
        <source>Peserta tambahan yang dihapus dari daftar</source>
        <translation>A walk-in who was removed from the roster</translation>
    </message>
    <message>
        <source>Peserta tambahan yang ternyata terdaftar</source>
        <translation>A walk-in who is listed after all</translation>
    </message>
    <message>
        <source>Peserta tambahan. {welcome}</source>
        <translation>Walk-in. {welcome}</translation>
    </message>
    <message>
        <source>Pilih berkas lain</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Pilih daftar unit dengan kecamatannya</source>
        <translation>Choose the list of units and their kecamatan</translation>
    </message>
    <message>
        <source>Pilih dan terima …</source>
        <translation>Choose and accept …</translation>
    </message>
    <message>
        <source>Pilih folder foto</source>
        <translation>Choose a folder of photographs</translation>
    </message>
    <message>
        <source>Pilih folder foto …</source>
        <translation>Choose a folder of photographs …</translation>
    </message>
    <message>
        <source>Pilih folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Pilih foto…</source>
        <translation>Choose a photograph…</translation>
    </message>
    <message>
        <source>Pilih kegiatan</source>
        <translation>Choose an event</translation>
    </message>
    <message>
        <source>Pilih logo</source>
        <translation>Choose a logo</translation>
    </message>
    <message>
        <source>Pilih logo…</source>
        <translation>Choose a logo…</translation>
    </message>
    <message>
        <source>Pilih video</source>
        <translation>Choose a video</translation>
    </message>
    <message>
        <source>Pilih video …</source>
        <translation>Choose a video …</translation>
    </message>
    <message>
        <source>PIN baru</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>PIN baru untuk {name}</source>
        <translation>New PIN for {name}</translation>
    </message>
    <message>
        <source>PIN baru, sekali lagi</source>
        <translation>New PIN, once more</translation>
    </message>
    <message>
        <source>PIN harus 4 sampai 8 angka.</source>
        <translation>A PIN has 4 to 8 digits.</translation>
    </message>
    <message>
        <source>PIN pengawas</source>
        <translation>Supervisor's PIN</translation>
    </message>
    <message>
        <source>PIN pengawas diminta untuk membatalkan, menerima jadwal lain, dan membuka sesi kembali.</source>
        <translation>A supervisor's PIN is asked for to void, to accept another session, and to reopen a session.</translation>
    </message>
    <message>
        <source>PIN salah. Periksa, lalu coba lagi.</source>
        <translation>The PIN is wrong. Check it and try again.</translation>
    </message>
    <message>
        <source>PIN {name} salah. Tunggu {seconds} detik, lalu coba lagi.</source>
        <translation>The PIN of {name} is wrong. Wait {seconds} s, then try again.</translation>
    </message>
    <message>
        <source>Pindah kelompok</source>
        <translation>Moved group</translation>
    </message>
    <message>
        <source>Pindai kartu dengan kamera atau pemindai USB, atau ketik NIP atau namanya.</source>
        <translation>Scan the card with the camera or a USB scanner, or type a NIP or a name.</translation>
    </message>
    <message>
        <source>Pindai kartu dengan pemindai USB, atau ketik NIP atau namanya.</source>
        <translation>Scan the card with a USB scanner, or type the NIP or the name.</translation>
    </message>
    <message>
        <source>Pindai kartunya</source>
        <translation>Scan the card</translation>
    </message>
    <message>
        <source>Pindai kode di kartu kegiatan. Bila tidak dibawa, cari namanya dan cocokkan kartunya.</source>
        <translation>Scan the code on the event’s card. Without it, look up the name and compare with the service card.</translation>
    </message>
    <message>
        <source>pindai lagi, atau tekan Enter</source>
        <translation>scan again, or press Enter</translation>
    </message>
    <message>
        <source>Pindai, atau ketik NIP / nama …</source>
        <translation>Scan, or type a NIP / name …</translation>
    </message>
    <message>
        <source>Ponsel sebagai kamera, atau sumber lain</source>
        <translation>A phone as camera, or another source</translation>
    </message>
    <message>
        <source>Pratinjau berita acara</source>
        <translation>Preview of the minutes</translation>
    </message>
    <message>
        <source>Pratinjau halaman pertama</source>
        <translation>Preview of the first page</translation>
    </message>
    <message>
        <source>Program lain memakai basis data. Dicoba lagi sendiri; minta orangnya menunggu.</source>
        <translation>Another program uses the database. It is tried again by itself; ask the person to wait.</translation>
    </message>
    <message>
        <source>Program lain memakai basis data. Tutup program itu, lalu coba lagi.</source>
        <translation>Another program uses the database. Close that program, then try again.</translation>
    </message>
    <message>
        <source>Putar lagi</source>
        <translation>Play again</translation>
    </message>
    <message>
        <source>rantai catatan utuh</source>
        <translation>record chain intact</translation>
    </message>
    <message>
        <source>Registrasi</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>registrasi dan pakta</source>
        <translation>registration and pact</translation>
    </message>
    <message>
        <source>Registrasi dan pakta sekaligus</source>
        <translation>Registration and pact together</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rinciannya ada di netralitas.log di folder data.</source>
        <translation>The details are in netralitas.log in the data folder.</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Riwayat orangnya</source>
        <translation>The person's history</translation>
    </message>
    <message>
        <source>rusak oleh Excel</source>
        <translation>damaged by Excel</translation>
    </message>
    <message>
        <source>Sakit</source>
        <translation>Sick</translation>
    </message>
    <message>
        <source>Saksi</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Salah jadwal</source>
        <translation>Wrong session</translation>
    </message>
    <message>
        <source>Salah jadwal: diterima</source>
        <translation>Wrong session: accepted</translation>
    </message>
    <message>
        <source>Salah jadwal: ditolak</source>
        <translation>Wrong session: refused</translation>
    </message>
    <message>
        <source>Salah jadwal: tanya pengawas</source>
        <translation>Wrong session: ask the supervisor</translation>
    </message>
    <message>
        <source>Satu atau beberapa berkas Excel, ODS, CSV, atau HTML</source>
        <translation>One or several Excel, ODS, CSV or HTML files</translation>
    </message>
    <message>
        <source>Satu atau beberapa berkas Excel, ODS, CSV, HTML, folder, atau .zip</source>
        <translation>One or more Excel, ODS, CSV or HTML files, folders or a .zip</translation>
    </message>
    <message>
        <source>Satu nomor, beberapa nama</source>
        <translation>One number, several names</translation>
    </message>
    <message>
        <source>Satu nomor, dua nama</source>
        <translation>One number, two names</translation>
    </message>
    <message>
        <source>Sebagian basis data {path} hilang. Pulihkan cadangan terakhir.</source>
        <translation>Part of the database {path} is missing. Restore the last backup.</translation>
    </message>
    <message>
        <source>Sebentar</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Sebutkan sendiri arti kolomnya…</source>
        <translation>Say what its columns hold…</translation>
    </message>
    <message>
        <source>Sedang</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Sekali lagi</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Sekarang {have} peserta, sesudah diterapkan {after}.</source>
        <translation>Listed now: {have}; once applied: {after}.</translation>
    </message>
    <message>
        <source>Sel {cell}: jam selesai {ends:%H.%M} tidak sesudah jam mulai {starts:%H.%M}. Perbaiki jamnya.</source>
        <translation>Cell {cell}: the end {ends:%H.%M} is not after the start {starts:%H.%M}. Correct the times.</translation>
    </message>
    <message>
        <source>Sel {cell}: kelompok kosong. Tulis nama kelompok, dipisah koma.</source>
        <translation>Cell {cell}: no groups. Write their names, separated by commas.</translation>
    </message>
    <message>
        <source>Sel {cell}: kelompok “{group}” sudah ada di sel {earlier}. Setiap kelompok hanya di satu sesi.</source>
        <translation>Cell {cell}: the group “{group}” is already in cell {earlier}. Each group belongs to one session only.</translation>
    </message>
    <message>
        <source>Sel {cell}: nama sesi kosong. Isi nama sesinya.</source>
        <translation>Cell {cell}: the session has no name. Fill it in.</translation>
    </message>
    <message>
        <source>Sel {cell}: nama sesi “{name}” sudah dipakai di sel {earlier} untuk hari yang sama. Beri nama lain.</source>
        <translation>Cell {cell}: the session name “{name}” is used in cell {earlier} for the same day. Choose another name.</translation>
    </message>
    <message>
        <source>Sel {cell}: “{group}” bukan nama kelompok.</source>
        <translation>Cell {cell}: “{group}” is no group's name.</translation>
    </message>
    <message>
        <source>Sel {cell}: “{text}” bukan jam yang terbaca. Tulis seperti 08.00.</source>
        <translation>Cell {cell}: “{text}” can't be read as a time. Write it like 08.00.</translation>
    </message>
    <message>
        <source>Sel {cell}: “{text}” bukan tanggal yang terbaca. Tulis seperti 30/10/2023.</source>
        <translation>Cell {cell}: “{text}” can't be read as a date. Write it like 30/10/2023.</translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Selamat datang di Netralitas</source>
        <translation>Welcome to Netralitas</translation>
    </message>
    <message>
        <source>Selamat datang. Silakan masuk.</source>
        <translation>Welcome. Please go in.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Selesai berlatih</source>
        <translation>Leave training</translation>
    </message>
    <message>
        <source>Seluruh kegiatan</source>
        <translation>The whole event</translation>
    </message>
    <message>
        <source>Semua ({count})</source>
        <translation>All ({count})</translation>
    </message>
    <message>
        <source>Semua baris ({count})</source>
        <translation>All rows ({count})</translation>
    </message>
    <message>
        <source>semua baris jelas</source>
        <translation>every row is clear</translation>
    </message>
    <message>
        <source>semua baris terbaca</source>
        <translation>every row was read</translation>
    </message>
    <message>
        <source>Semua gambar dari {source} sudah dipindai.</source>
        <translation>All pictures of {source} have been scanned.</translation>
    </message>
    <message>
        <source>Semua jenis masalah ({count})</source>
        <translation>All kinds of issues ({count})</translation>
    </message>
    <message>
        <source>Semua kelompok</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>Semua kelompok yang tertulis di berkas ada di jadwal.</source>
        <translation>Every group that the files name is in the schedule.</translation>
    </message>
    <message>
        <source>Semua lembar</source>
        <translation>All sheets</translation>
    </message>
    <message>
        <source>Semua peserta</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Semua peserta sesi ini sudah tercatat.</source>
        <translation>Everybody of this session is recorded.</translation>
    </message>
    <message>
        <source>semua sudah masuk</source>
        <translation>everybody is in</translation>
    </message>
    <message>
        <source>Seret berkas daftar peserta ke sini</source>
        <translation>Drop roster files here</translation>
    </message>
    <message>
        <source>Seret berkas jadwal ke sini</source>
        <translation>Drop the schedule file here</translation>
    </message>
    <message>
        <source>Seret daftar izin ke sini</source>
        <translation>Drop a list of excuses here</translation>
    </message>
    <message>
        <source>Seret daftar rapat video atau formulir ke sini</source>
        <translation>Drop the list of a video meeting or a form here</translation>
    </message>
    <message>
        <source>Seret foto kartu ke sini</source>
        <translation>Drag a card's photograph here</translation>
    </message>
    <message>
        <source>Sesi</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Sesi belum ditutup: {count} orang belum hadir</source>
        <translation>The session is open; not yet come: {count}</translation>
    </message>
    <message>
        <source>Sesi dibuka kembali</source>
        <translation>Session reopened</translation>
    </message>
    <message>
        <source>Sesi ditutup</source>
        <translation>Session closed</translation>
    </message>
    <message>
        <source>Sesi ditutup: buka kembali dulu (F6), lalu daftarkan orangnya.</source>
        <translation>The session is closed: open it again first (F6), then register the person.</translation>
    </message>
    <message>
        <source>Sesi hari ini, {session}, sudah ditutup. Pilih di atas untuk membukanya kembali.</source>
        <translation>Today's session, {session}, is closed. Choose it above to reopen it.</translation>
    </message>
    <message>
        <source>Sesi ini sudah ditutup.</source>
        <translation>This session is closed.</translation>
    </message>
    <message>
        <source>Sesi ini untuk {day}.</source>
        <translation>This session is for {day}.</translation>
    </message>
    <message>
        <source>Sesi lain</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>sesi sudah ditutup</source>
        <translation>the session is closed</translation>
    </message>
    <message>
        <source>Sesi {session} belum ditutup.</source>
        <translation>Session {session} is not closed.</translation>
    </message>
    <message>
        <source>Sesi {session} sudah ditutup.</source>
        <translation>Session {session} is closed already.</translation>
    </message>
    <message>
        <source>Sesi {session} sudah ditutup. Buka kembali sesinya lebih dahulu.</source>
        <translation>Session {session} is closed. Reopen it first.</translation>
    </message>
    <message>
        <source>Sesi {session} untuk {day}, bukan hari ini. Pilih sesi hari ini di meja.</source>
        <translation>Session {session} is for {day}, not today. Choose today's session at the desk.</translation>
    </message>
    <message>
        <source>Sesi-sesinya tampil di sini.</source>
        <translation>Its sessions appear here.</translation>
    </message>
    <message>
        <source>Sesi: {name} · {day}</source>
        <translation>Session: {name} · {day}</translation>
    </message>
    <message>
        <source>sesinya sudah ditutup</source>
        <translation>the session is closed</translation>
    </message>
    <message>
        <source>Sesudah ditutup, pemindaian di sesi ini tidak dihitung.</source>
        <translation>Once it is closed, scans in this session do not count.</translation>
    </message>
    <message>
        <source>Setelan surat tidak dimengerti: {why}. Periksa isiannya.</source>
        <translation>The settings for letters make no sense: {why}. Check what was filled in.</translation>
    </message>
    <message>
        <source>Siap memindai</source>
        <translation>Ready to scan</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Siapa pemilik nomor ini?</source>
        <translation>Whose number is this?</translation>
    </message>
    <message>
        <source>Siapa yang hadir?</source>
        <translation>Who is here?</translation>
    </message>
    <message>
        <source>Siapkan kartu pegawai Anda.</source>
        <translation>Please have your card ready.</translation>
    </message>
    <message>
        <source>Siapkan satu kartu. Foto kartu juga bisa dipakai.</source>
        <translation>Have a card ready. A photograph of one can be used too.</translation>
    </message>
    <message>
        <source>Silakan bertanya kepada petugas</source>
        <translation>Please ask the officer</translation>
    </message>
    <message>
        <source>Silakan masuk.</source>
        <translation>Please go in.</translation>
    </message>
    <message>
        <source>Silakan memindai lagi. Alasan: {reason}</source>
        <translation>You can scan again. Reason: {reason}</translation>
    </message>
    <message>
        <source>Simpan contoh daftar kosong</source>
        <translation>Save an empty roster</translation>
    </message>
    <message>
        <source>Simpan contoh daftar kosong…</source>
        <translation>Save an empty roster…</translation>
    </message>
    <message>
        <source>Simpan masalah…</source>
        <translation>Save issues…</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save the PDF</translation>
    </message>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save the PDF…</translation>
    </message>
    <message>
        <source>Simpan pengawas</source>
        <translation>Save supervisor</translation>
    </message>
    <message>
        <source>Simpan sisanya…</source>
        <translation>Save the rest…</translation>
    </message>
    <message>
        <source>Simpan yang belum tercatat</source>
        <translation>Save what is not recorded</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Suara</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Suara hidup atau mati</source>
        <translation>Sound on or off</translation>
    </message>
    <message>
        <source>Sudah ada {count} catatan sesudah impor terakhir, jadi impor itu tidak dapat dibatalkan. Impor saja berkas yang benar.</source>
        <translation>Records made since the last import: {count}, so it can't be undone. Just import the right file.</translation>
    </message>
    <message>
        <source>sudah dicatat berhalangan</source>
        <translation>recorded as excused</translation>
    </message>
    <message>
        <source>sudah ditutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Sudah hadir</source>
        <translation>Already present</translation>
    </message>
    <message>
        <source>Sudah hadir ({count})</source>
        <translation>Already present ({count})</translation>
    </message>
    <message>
        <source>sudah hadir daring sejak {time}</source>
        <translation>present online since {time}</translation>
    </message>
    <message>
        <source>sudah hadir daring {time}; daftar ini lebih awal</source>
        <translation>present online {time}; this list is earlier</translation>
    </message>
    <message>
        <source>sudah hadir luring sejak {time}</source>
        <translation>present on site since {time}</translation>
    </message>
    <message>
        <source>sudah hadir luring {time}; daring lebih awal</source>
        <translation>present on site {time}; online earlier</translation>
    </message>
    <message>
        <source>Sudah hadir {at}</source>
        <translation>Here since {at}</translation>
    </message>
    <message>
        <source>Sudah tanda tangan {at}</source>
        <translation>Signed {at}</translation>
    </message>
    <message>
        <source>sudah tercatat</source>
        <translation>known already</translation>
    </message>
    <message>
        <source>Sudah tercatat ({count})</source>
        <translation>Already recorded ({count})</translation>
    </message>
    <message>
        <source>sudah tercatat daring tanpa waktu</source>
        <translation>recorded online, no time</translation>
    </message>
    <message>
        <source>sudah tercatat daring tanpa waktu; kini waktunya diketahui</source>
        <translation>recorded online without a time; known now</translation>
    </message>
    <message>
        <source>sudah tercatat hadir</source>
        <translation>recorded as present already</translation>
    </message>
    <message>
        <source>Sudah tercatat. Tidak dihitung dua kali.</source>
        <translation>Recorded already. Not counted twice.</translation>
    </message>
    <message>
        <source>Sumber gambar</source>
        <translation>Picture source</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Surat tiap sesi juga</source>
        <translation>Papers of each session too</translation>
    </message>
    <message>
        <source>Susunan tombol pemindai</source>
        <translation>The scanner's keyboard layout</translation>
    </message>
    <message>
        <source>susunannya</source>
        <translation>its form</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tahan kartu diam, atau lap lensanya.</source>
        <translation>Hold the card still, or wipe the lens.</translation>
    </message>
    <message>
        <source>tahun lahir {text}</source>
        <translation>birth year {text}</translation>
    </message>
    <message>
        <source>Tambah cahaya.</source>
        <translation>Add light.</translation>
    </message>
    <message>
        <source>Tambah penanda tangan</source>
        <translation>Add a signatory</translation>
    </message>
    <message>
        <source>Tambah saksi</source>
        <translation>Add a witness</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>Tanda tangan tetap tercatat; tidak dihitung hadir karena tidak ada registrasi.</source>
        <translation>The signature stays; not counted as present, because there is no registration.</translation>
    </message>
    <message>
        <source>tanggal lahir {text}</source>
        <translation>birth day {text}</translation>
    </message>
    <message>
        <source>tanggalnya tidak terbaca</source>
        <translation>its date can't be read</translation>
    </message>
    <message>
        <source>Tanpa jadwal</source>
        <translation>No session</translation>
    </message>
    <message>
        <source>Tanpa kamera</source>
        <translation>No camera</translation>
    </message>
    <message>
        <source>Tanpa ket.</source>
        <translation>Unexcused</translation>
    </message>
    <message>
        <source>tanpa keterangan</source>
        <translation>unexcused</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Tanpa nomor</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>tanpa nomor</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>Tanpa tanda tangan</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>tanpa waktu bergabung</source>
        <translation>no joining time</translation>
    </message>
    <message>
        <source>Tanya pengawas</source>
        <translation>Ask the supervisor</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Tempat di “{folder}” penuh. Kosongkan sedikit atau pilih folder lain.</source>
        <translation>“{folder}” is full. Free some space or choose another folder.</translation>
    </message>
    <message>
        <source>Tempat tanda tangan</source>
        <translation>Place of signing</translation>
    </message>
    <message>
        <source>Terakhir</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Terbaca</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Terbaca cepat di meja</source>
        <translation>Read quickly at the desk</translation>
    </message>
    <message>
        <source>terbaca kamera dari jarak lengan</source>
        <translation>a camera reads it at arm's length</translation>
    </message>
    <message>
        <source>Terbaca oleh pemindai</source>
        <translation>Read by the scanner</translation>
    </message>
    <message>
        <source>Terbaca {count} angka; NIP 18 angka, NIK 16. Periksa ketikannya.</source>
        <translation>{count} digits were read; a NIP has 18, a NIK 16. Check what was typed.</translation>
    </message>
    <message>
        <source>Terbaca, tetapi bisa lambat</source>
        <translation>Read, but perhaps slowly</translation>
    </message>
    <message>
        <source>Tercatat di beberapa meja</source>
        <translation>Recorded at several desks</translation>
    </message>
    <message>
        <source>Tercatat hadir {at} di {desk}. Tidak dihitung dua kali.</source>
        <translation>Recorded as present at {at}, {desk}. Not counted twice.</translation>
    </message>
    <message>
        <source>Tercatat hadir {at}. Nomornya rusak di daftar: perbaiki bila nama di kartu sama.</source>
        <translation>Recorded as present {at}. Their number is damaged on the roster: repair it if the name on the card is the same.</translation>
    </message>
    <message>
        <source>Tercatat hadir {at}. Tidak dihitung dua kali.</source>
        <translation>Recorded as present at {at}. Not counted twice.</translation>
    </message>
    <message>
        <source>Tercatat lebih dari sekali</source>
        <translation>Recorded more than once</translation>
    </message>
    <message>
        <source>Tercatat luring dan daring</source>
        <translation>Recorded at a desk and online</translation>
    </message>
    <message>
        <source>Tercatat {excuse}</source>
        <translation>Recorded as {excuse}</translation>
    </message>
    <message>
        <source>Tercatat {excuse} untuk sesi ini. Terima bila orangnya hadir.</source>
        <translation>Recorded as {excuse} for this session. Accept if they are here.</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>terdaftar</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Terima di sesi ini …</source>
        <translation>Accept in this session …</translation>
    </message>
    <message>
        <source>Terima di sesi ini? Dilaporkan sebagai “hadir di sesi lain”.</source>
        <translation>Accept in this session? It is reported as “present in another session”.</translation>
    </message>
    <message>
        <source>Terima sebagai hadir?</source>
        <translation>Accept as present?</translation>
    </message>
    <message>
        <source>Terima semua saran</source>
        <translation>Accept all suggestions</translation>
    </message>
    <message>
        <source>Terima …</source>
        <translation>Accept …</translation>
    </message>
    <message>
        <source>Terima, ditandai hadir di sesi lain</source>
        <translation>Accept, marked as attending another session</translation>
    </message>
    <message>
        <source>Terima: jadwal lain atau perlu diperiksa; buka kembali sesi</source>
        <translation>Accept: another session or to be checked; reopen the session</translation>
    </message>
    <message>
        <source>Terjadi kesalahan saat membuka data. Rinciannya ada di netralitas.log.</source>
        <translation>Something went wrong while opening the data. The details are in netralitas.log.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan yang tidak terduga saat membuka meja.</source>
        <translation>An unexpected error happened while opening the desk.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan yang tidak terduga saat menyimpan. Periksa disknya.</source>
        <translation>An unexpected error happened while saving. Check the disk.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan yang tidak terduga. Data tetap aman; program bisa dipakai terus.</source>
        <translation>Something unexpected went wrong. The data is safe; you can go on working.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan yang tidak terduga; pastikan kartu terakhir sudah dijawab. Rinciannya ada di netralitas.log di folder data.</source>
        <translation>Something unexpected went wrong; make sure that the last card was answered. The details are in netralitas.log in the data folder.</translation>
    </message>
    <message>
        <source>terlambat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Tersimpan sendiri saat diketik</source>
        <translation>Saved as you type</translation>
    </message>
    <message>
        <source>Tersimpan.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Tertulis</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Tetap</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Tetap dihitung: saat sesinya ditutup ia masih terdaftar.</source>
        <translation>Still counted: they were listed when the session was closed.</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>tidak ada baris yang berulang</source>
        <translation>no row is repeated</translation>
    </message>
    <message>
        <source>Tidak ada di daftar</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>tidak ada di daftar peserta</source>
        <translation>nobody on the roster</translation>
    </message>
    <message>
        <source>Tidak ada di jadwal</source>
        <translation>Not in the schedule</translation>
    </message>
    <message>
        <source>Tidak ada impor yang dapat dibatalkan.</source>
        <translation>There is no import that can be undone.</translation>
    </message>
    <message>
        <source>Tidak ada kamera, berkas atau folder bernama {name}. Pilih sumber gambar yang lain.</source>
        <translation>There is no camera, file or folder named {name}. Choose another picture source.</translation>
    </message>
    <message>
        <source>Tidak ada masalah di berkas ini.</source>
        <translation>Nothing is wrong in these files.</translation>
    </message>
    <message>
        <source>Tidak ada perubahan peserta; berkas ini hanya menggantikan berkas yang lama.</source>
        <translation>Nobody changes; this file only takes the place of the older one.</translation>
    </message>
    <message>
        <source>Tidak ada peserta yang cocok dengan pemindaian ini.</source>
        <translation>Nobody on the roster matches this scan.</translation>
    </message>
    <message>
        <source>tidak ada yang baru</source>
        <translation>nothing new</translation>
    </message>
    <message>
        <source>Tidak ada yang baru: semuanya sudah tercatat.</source>
        <translation>Nothing new: everything is recorded already.</translation>
    </message>
    <message>
        <source>Tidak ada yang baru: yang jelas sudah tercatat.</source>
        <translation>Nothing new: what is clear is recorded already.</translation>
    </message>
    <message>
        <source>Tidak ada yang belum hadir.</source>
        <translation>Nobody is missing.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok.</source>
        <translation>Nobody matches.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Enter mencatatnya sebagai kode.</source>
        <translation>Nobody matches. Enter records it as a code.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Kurangi hurufnya, atau catat sebagai peserta tambahan (F7).</source>
        <translation>Nobody matches. Type fewer letters, or record a walk-in (F7).</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Kurangi kata atau pilih semua kelompok.</source>
        <translation>Nobody matches. Use fewer words or choose all groups.</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat dicatat.</source>
        <translation>Nothing can be recorded.</translation>
    </message>
    <message>
        <source>Tidak ada yang dicatat dan tidak ada yang disimpan</source>
        <translation>Nothing is recorded and nothing is kept</translation>
    </message>
    <message>
        <source>Tidak ada yang diubah; waktunya tercatat sesuai jam meja. Periksa jam laptopnya.</source>
        <translation>Nothing was changed; times stand as the desk's clock showed them. Check the laptop's clock.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dilihat.</source>
        <translation>Nothing needs a look.</translation>
    </message>
    <message>
        <source>Tidak ada.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>TIDAK cocok dengan daftar</source>
        <translation>does NOT match the roster</translation>
    </message>
    <message>
        <source>tidak dicatat dua kali</source>
        <translation>not recorded twice</translation>
    </message>
    <message>
        <source>tidak diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Tidak dipakai</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Tidak ikut kembali: {what}</source>
        <translation>Not given back: {what}</translation>
    </message>
    <message>
        <source>Tidak lagi terdaftar</source>
        <translation>No longer listed</translation>
    </message>
    <message>
        <source>Tidak tercatat</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>tidak tercatat</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>Tidak terdaftar</source>
        <translation>Not listed</translation>
    </message>
    <message>
        <source>Tidak terdaftar lagi</source>
        <translation>No longer listed</translation>
    </message>
    <message>
        <source>Tiga hal tentang laptop ini. Semuanya bisa diubah nanti di Pengaturan.</source>
        <translation>Three things about this laptop. All can be changed later in Settings.</translation>
    </message>
    <message>
        <source>Tindakan ini perlu persetujuan pengawas. Isi nama dan PIN pengawas.</source>
        <translation>This needs a supervisor's approval. Enter a supervisor's name and PIN.</translation>
    </message>
    <message>
        <source>Tolak, arahkan ke sesinya</source>
        <translation>Refuse, send to their session</translation>
    </message>
    <message>
        <source>Toleransi terlambat harus 0 sampai {most} menit.</source>
        <translation>The tolerance for being late is 0 to {most} minutes.</translation>
    </message>
    <message>
        <source>Tombol</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Tombol di meja</source>
        <translation>Keys at the desk</translation>
    </message>
    <message>
        <source>Tugas belajar</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tutup dan ekspor semua</source>
        <translation>Close and export everything</translation>
    </message>
    <message>
        <source>Tutup meja</source>
        <translation>Close the desk</translation>
    </message>
    <message>
        <source>Tutup saja</source>
        <translation>Only close</translation>
    </message>
    <message>
        <source>Tutup sesi dan ekspor…</source>
        <translation>Close the session and export…</translation>
    </message>
    <message>
        <source>Tutup sesi…</source>
        <translation>Close session…</translation>
    </message>
    <message>
        <source>Tutup {session}</source>
        <translation>Close {session}</translation>
    </message>
    <message>
        <source>Uji kartu</source>
        <translation>Try a card</translation>
    </message>
    <message>
        <source>Ukuran kertas</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Ukuran teks</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Unduhan Zoom, Meet, Teams, Google Forms, atau daftar sendiri: NIP atau nama, dan waktunya bila ada.</source>
        <translation>A download from Zoom, Meet, Teams or Google Forms, or a list of your own: NIP or name, and the time if there is one.</translation>
    </message>
    <message>
        <source>Unit kerja</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>untuk alat pemindai; kamera harus dekat</source>
        <translation>for a scanner; a camera must come close</translation>
    </message>
    <message>
        <source>Untuk siapa</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Video atau gambar</source>
        <translation>Video or picture</translation>
    </message>
    <message>
        <source>waktunya bukan waktu sesi ini</source>
        <translation>not the time of this session</translation>
    </message>
    <message>
        <source>waktunya tidak terbaca</source>
        <translation>the time can't be read</translation>
    </message>
    <message>
        <source>Ya, itu {group}</source>
        <translation>Yes, it is {group}</translation>
    </message>
    <message>
        <source>Yang dicetak</source>
        <translation>What is printed</translation>
    </message>
    <message>
        <source>Yang dipakai</source>
        <translation>What counts</translation>
    </message>
    <message>
        <source>Yang mungkin dimaksud</source>
        <translation>Who may be meant</translation>
    </message>
    <message>
        <source>Yang tampil</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Yang tidak lagi terdaftar tidak dihapus; catatan kehadirannya tetap ada.</source>
        <translation>Those no longer listed are not deleted; their attendance records stay.</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Zona waktu “{name}” tidak dikenal. Tulis WIB, WITA, atau WIT.</source>
        <translation>The time zone “{name}” is unknown. Write WIB, WITA or WIT.</translation>
    </message>
    <message>
        <source>{absent} tanpa keterangan, {pending} belum hadir</source>
        <translation>{absent} unexcused, {pending} pending</translation>
    </message>
    <message>
        <source>{added} baru, {changed} berubah, {removed} tidak lagi terdaftar. Kegiatan ini kini punya {people} peserta, {numbered} bernomor.</source>
        <translation>{added} new, {changed} changed, {removed} no longer listed. Now on this event's roster: {people}, {numbered} with a number.</translation>
    </message>
    <message>
        <source>{at} dari {count}: {name}</source>
        <translation>{at} of {count}: {name}</translation>
    </message>
    <message>
        <source>{camera} (tidak terpasang)</source>
        <translation>{camera} (not plugged in)</translation>
    </message>
    <message>
        <source>{clock} di {desk}</source>
        <translation>{clock} at {desk}</translation>
    </message>
    <message>
        <source>{closed} dari {count} sesi ditutup</source>
        <translation>sessions closed: {closed} of {count}</translation>
    </message>
    <message>
        <source>{count} Anda pilih</source>
        <translation>{count} your choice</translation>
    </message>
    <message>
        <source>{count} angka</source>
        <translation>digits: {count}</translation>
    </message>
    <message>
        <source>{count} baris dilewati</source>
        <translation>rows skipped: {count}</translation>
    </message>
    <message>
        <source>{count} baris disimpan di {file}.</source>
        <translation>Saved in {file}. Rows: {count}.</translation>
    </message>
    <message>
        <source>{count} baris ganda, dihitung sekali</source>
        <translation>repeated rows, counted once: {count}</translation>
    </message>
    <message>
        <source>{count} belum hadir</source>
        <translation>{count} pending</translation>
    </message>
    <message>
        <source>{count} belum tanda tangan</source>
        <translation>{count} yet to sign</translation>
    </message>
    <message>
        <source>{count} berkas</source>
        <translation>files: {count}</translation>
    </message>
    <message>
        <source>{count} berkas ditulis di {folder}.</source>
        <translation>Files written to {folder}: {count}.</translation>
    </message>
    <message>
        <source>{count} bernomor</source>
        <translation>{count} with a number</translation>
    </message>
    <message>
        <source>{count} catatan bertentangan</source>
        <translation>Records that contradict each other: {count}</translation>
    </message>
    <message>
        <source>{count} catatan diperiksa</source>
        <translation>records checked: {count}</translation>
    </message>
    <message>
        <source>{count} cocok</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>{count} cocok, {shown} teratas tampil</source>
        <translation>{count} found, the best {shown} shown</translation>
    </message>
    <message>
        <source>{count} dari jadwal lain</source>
        <translation>{count} from other sessions</translation>
    </message>
    <message>
        <source>{count} di antaranya kode tidak asli, {places}</source>
        <translation>Of these not genuine: {count}, {places}</translation>
    </message>
    <message>
        <source>{count} di luar daftar</source>
        <translation>{count} outside the roster</translation>
    </message>
    <message>
        <source>{count} dihapus dari daftar</source>
        <translation>{count} removed from the roster</translation>
    </message>
    <message>
        <source>{count} izin dicatat.</source>
        <translation>Excuses recorded: {count}.</translation>
    </message>
    <message>
        <source>{count} kelompok lain</source>
        <translation>other groups: {count}</translation>
    </message>
    <message>
        <source>{count} kelompok tidak dikenal</source>
        <translation>unknown groups: {count}</translation>
    </message>
    <message>
        <source>{count} kode belum tercatat dan hilang bila jendela ini ditutup. Di meja, F3 lalu Enter mencoba lagi; tutup sekali lagi bila memang tidak perlu.</source>
        <translation>Not recorded and lost if this window closes: {count}. At the desk, F3 and then Enter try again; close once more if they aren't needed.</translation>
    </message>
    <message>
        <source>{count} kode belum tercatat · F3 daftarnya</source>
        <translation>Not recorded: {count} · F3 lists them</translation>
    </message>
    <message>
        <source>{count} kode lagi menunggu</source>
        <translation>{count} more waiting</translation>
    </message>
    <message>
        <source>{count} kode menunggu meja</source>
        <translation>Waiting for the desk: {count}</translation>
    </message>
    <message>
        <source>{count} kode tidak diterima</source>
        <translation>codes not accepted: {count}</translation>
    </message>
    <message>
        <source>{count} kode tidak diterima, dipindai {places}</source>
        <translation>Codes not accepted: {count}, scanned {places}</translation>
    </message>
    <message>
        <source>{count} kode tidak terbaca</source>
        <translation>unreadable codes: {count}</translation>
    </message>
    <message>
        <source>{count} kode tidak terbaca, dipindai {places}</source>
        <translation>Unreadable codes: {count}, scanned {places}</translation>
    </message>
    <message>
        <source>{count} lembar</source>
        <translation>sheets: {count}</translation>
    </message>
    <message>
        <source>{count} masalah pada catatan</source>
        <translation>problems in the record: {count}</translation>
    </message>
    <message>
        <source>{count} NIP rusak oleh Excel belum diperbaiki</source>
        <translation>NIPs damaged by Excel, not repaired yet: {count}</translation>
    </message>
    <message>
        <source>{count} NIP rusak telah diperbaiki di meja</source>
        <translation>Damaged NIPs repaired at the desk: {count}</translation>
    </message>
    <message>
        <source>{count} nomor dipakai dua nama</source>
        <translation>numbers with two names: {count}</translation>
    </message>
    <message>
        <source>{count} nomor tidak terdaftar, dipindai {places}</source>
        <translation>Numbers not listed: {count}, scanned {places}</translation>
    </message>
    <message>
        <source>{count} orang / menit</source>
        <translation>{count} a minute</translation>
    </message>
    <message>
        <source>{count} orang belum hadir di {session} dan akan menjadi tanpa keterangan.</source>
        <translation>Not yet come to {session}, to become unexcused: {count}.</translation>
    </message>
    <message>
        <source>{count} orang cocok</source>
        <translation>People who match: {count}</translation>
    </message>
    <message>
        <source>{count} orang dicatat di luar hari sesinya, {places}</source>
        <translation>Recorded on another day than the session's: {count}, {places}</translation>
    </message>
    <message>
        <source>{count} orang dicatat hadir daring di {session}.</source>
        <translation>Recorded as online in {session}: {count}.</translation>
    </message>
    <message>
        <source>{count} orang dihapus dari daftar setelah datang atau dihitung: {names}</source>
        <translation>Removed from the roster after they came or were counted: {count} ({names})</translation>
    </message>
    <message>
        <source>{count} orang hadir di luar jadwalnya</source>
        <translation>People who came outside their session: {count}</translation>
    </message>
    <message>
        <source>{count} orang terlambat</source>
        <translation>People who were late: {count}</translation>
    </message>
    <message>
        <source>{count} peserta</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>{count} peserta dari daftar lain tidak disentuh.</source>
        <translation>People of other rosters, left alone: {count}.</translation>
    </message>
    <message>
        <source>{count} peserta tambahan</source>
        <translation>walk-ins: {count}</translation>
    </message>
    <message>
        <source>{count} peserta tanpa kelompok di berkas.</source>
        <translation>People without a group in the files: {count}.</translation>
    </message>
    <message>
        <source>{count} peserta tidak ada di jadwal: {groups}</source>
        <translation>Not in the schedule: {count} ({groups})</translation>
    </message>
    <message>
        <source>{count} peserta tidak punya sesi: kelompoknya tidak ada di jadwal.</source>
        <translation>People without a session, since their group is not in the schedule: {count}.</translation>
    </message>
    <message>
        <source>{count} pindaian belum dijawab</source>
        <translation>scans without an answer: {count}</translation>
    </message>
    <message>
        <source>{count} pindaian belum dijawab, {places}; lihat rekap, lembar Belum dijawab</source>
        <translation>Scans without an answer: {count}, {places}; see the sheet Belum dijawab of the recap</translation>
    </message>
    <message>
        <source>{count} rusak oleh Excel</source>
        <translation>{count} damaged by Excel</translation>
    </message>
    <message>
        <source>{count} sudah hadir luring, daring lebih awal</source>
        <translation>{count} already on site, online earlier</translation>
    </message>
    <message>
        <source>{count} tanpa keterangan</source>
        <translation>{count} unexcused</translation>
    </message>
    <message>
        <source>{count} tanpa nama</source>
        <translation>{count} without a name</translation>
    </message>
    <message>
        <source>{count} tanpa waktu</source>
        <translation>{count} without a time</translation>
    </message>
    <message>
        <source>{count} terlambat</source>
        <translation>{count} late</translation>
    </message>
    <message>
        <source>{count} tidak terdaftar</source>
        <translation>not listed: {count}</translation>
    </message>
    <message>
        <source>{count} tidak wajar</source>
        <translation>{count} not sound</translation>
    </message>
    <message>
        <source>{count} · terakhir {at}</source>
        <translation>{count} · last {at}</translation>
    </message>
    <message>
        <source>{field} (sekarang {heading})</source>
        <translation>{field} (now {heading})</translation>
    </message>
    <message>
        <source>{fps}/dtk</source>
        <translation>{fps}/s</translation>
    </message>
    <message>
        <source>{group} tidak ada di jadwal kegiatan ini. Tanyakan kepada panitia.</source>
        <translation>{group} is not in this event’s schedule. Ask the committee.</translation>
    </message>
    <message>
        <source>{named}, dan {others} berkas lain</source>
        <translation>{named} and {others} more</translation>
    </message>
    <message>
        <source>{name} bukan pengawas lagi; catatan lama tetap memuat namanya.</source>
        <translation>{name} is no supervisor any more; older records keep the name.</translation>
    </message>
    <message>
        <source>{name} dihapus dari daftar. Tanyakan kepada panitia.</source>
        <translation>{name} was removed from the roster. Ask the committee.</translation>
    </message>
    <message>
        <source>{name} satu-satunya pengawas. Tambahkan pengawas lain dulu, baru keluarkan.</source>
        <translation>{name} is the only supervisor. Add another one first, then remove.</translation>
    </message>
    <message>
        <source>{name} sudah tercatat dengan alasan itu di sesi ini. Tidak dicatat dua kali.</source>
        <translation>{name} is already excused for that at this session. Nothing was recorded twice.</translation>
    </message>
    <message>
        <source>{name} sudah tercatat di pos ini sebelum dihapus dari daftar. Tidak perlu dicatat lagi.</source>
        <translation>{name} was recorded at this checkpoint before they were removed from the roster. There is nothing to record.</translation>
    </message>
    <message>
        <source>{name} sudah tercatat hadir di pos ini.</source>
        <translation>{name} is already recorded at this checkpoint.</translation>
    </message>
    <message>
        <source>{name} sudah tercatat hadir. Batalkan dulu kehadirannya.</source>
        <translation>{name} is recorded as present. Void that first.</translation>
    </message>
    <message>
        <source>{name} tercatat hadir {at} di {desk}, lalu dihapus dari daftar. Catatannya tetap ada.</source>
        <translation>{name} was recorded as present {at} at {desk}, then removed from the roster. The record stays.</translation>
    </message>
    <message>
        <source>{name} tidak dijadwalkan di sesi {session}. Pilih sesinya.</source>
        <translation>{name} is not due in session {session}. Choose their session.</translation>
    </message>
    <message>
        <source>{name} tidak terdaftar lagi. Cari sekali lagi.</source>
        <translation>{name} is no longer listed. Search once more.</translation>
    </message>
    <message>
        <source>{name} · {rows} baris</source>
        <translation>{name} · {rows} rows</translation>
    </message>
    <message>
        <source>{people} peserta · {numbered} bernomor</source>
        <translation>{people} listed · {numbered} with a number</translation>
    </message>
    <message>
        <source>{people} · {pages} halaman</source>
        <translation>{people} · pages: {pages}</translation>
    </message>
    <message>
        <source>{places} dan {count} lagi</source>
        <translation>{places} and {count} more</translation>
    </message>
    <message>
        <source>{port} (tidak terpasang)</source>
        <translation>{port} (not connected)</translation>
    </message>
    <message>
        <source>{present} dari {due} sudah hadir</source>
        <translation>{present} of {due} present</translation>
    </message>
    <message>
        <source>{present} dari {due} sudah menandatangani</source>
        <translation>{present} of {due} signed</translation>
    </message>
    <message>
        <source>{px} piksel</source>
        <translation>{px} pixels</translation>
    </message>
    <message>
        <source>{said}. Bila nama di kartu sama, arahkan ke sesinya.</source>
        <translation>{said}. If the name on the card is the same, send them to their session.</translation>
    </message>
    <message>
        <source>{said}. Cocokkan nama di kartu sebelum diterima.</source>
        <translation>{said}. Compare the name on the card before accepting.</translation>
    </message>
    <message>
        <source>{sessions} sesi · {people} peserta</source>
        <translation>{people} listed · sessions: {sessions}</translation>
    </message>
    <message>
        <source>{session} dibuka kembali.</source>
        <translation>{session} is open again.</translation>
    </message>
    <message>
        <source>{session} ditutup.</source>
        <translation>{session} is closed.</translation>
    </message>
    <message>
        <source>{session}: {count} orang</source>
        <translation>{session}: {count}</translation>
    </message>
    <message>
        <source>{share} % dari gambar</source>
        <translation>{share} % of the pictures</translation>
    </message>
    <message>
        <source>{shown} tampil dari {total}</source>
        <translation>{shown} shown of {total}</translation>
    </message>
    <message>
        <source>{start}–{end}: {count} orang</source>
        <translation>{start}–{end}: {count}</translation>
    </message>
    <message>
        <source>{what} (dibatalkan)</source>
        <translation>{what} (voided)</translation>
    </message>
    <message>
        <source>{what} “{text}” cocok dengan {count} pilihan. Tulis lebih lengkap.</source>
        <translation>{what} “{text}” matches {count} choices. Write more of it.</translation>
    </message>
    <message>
        <source>{what} “{text}” tidak ditemukan. Periksa tulisannya.</source>
        <translation>{what} “{text}” was not found. Check the spelling.</translation>
    </message>
    <message>
        <source>{where}, judul di baris {row}</source>
        <translation>{where}, headings in row {row}</translation>
    </message>
    <message>
        <source>{why} Bila masih ada yang datang, buka kembali sesinya.</source>
        <translation>{why} If people are still coming, reopen the session.</translation>
    </message>
    <message>
        <source>{why} Pemindaian dihitung pada hari itu.</source>
        <translation>{why} Scans count on that day.</translation>
    </message>
    <message>
        <source>{why} Tidak ada sesi lain yang akan dibuka.</source>
        <translation>{why} No other session will open.</translation>
    </message>
    <message>
        <source>{why} Yang dibuka: {session}, {when}</source>
        <translation>{why} Open instead: {session}, {when}</translation>
    </message>
    <message>
        <source>“{folder}” bukan folder. Pilih folder lain.</source>
        <translation>“{folder}” is no folder. Choose another one.</translation>
    </message>
    <message>
        <source>“{folder}” tidak bisa ditulisi atau sedang dipakai. Tutup berkas yang terbuka atau pilih folder lain.</source>
        <translation>“{folder}” can't be written to or is in use. Close open files or choose another folder.</translation>
    </message>
    <message>
        <source>“{folder}” tidak terjangkau. Pasang lagi diska atau stiknya, atau pilih folder lain.</source>
        <translation>“{folder}” can't be reached. Put the disk or stick back in, or choose another folder.</translation>
    </message>
    <message>
        <source>“{sheet}” ({why})</source>
        <translation>“{sheet}” ({why})</translation>
    </message>
    <message>
        <source>“{spelling}” adalah kelompok</source>
        <translation>“{spelling}” is the group</translation>
    </message>
    <message>
        <source>“{text}” bukan NIP atau NIK yang wajar. Periksa, atau kosongkan.</source>
        <translation>“{text}” is not a possible NIP or NIK. Check it, or leave it empty.</translation>
    </message>
    <message>
        <source>↑ ↓ pilih · Enter lanjut · F4 izin · F9 riwayat · Esc batal</source>
        <translation>↑ ↓ choose · Enter go on · F4 excuse · F9 history · Esc cancel</translation>
    </message>
    <message>
        <source>━ registrasi   ╌ pakta integritas</source>
        <translation>━ registration   ╌ integrity pact</translation>
    </message>
    <message>
        <source>▶ Buka meja</source>
        <translation>▶ Open the desk</translation>
    </message>
    <message>
        <source>✓ “{spelling}” dibaca sebagai {group}</source>
        <translation>✓ “{spelling}” is read as {group}</translation>
    </message>
</context>
</TS>
