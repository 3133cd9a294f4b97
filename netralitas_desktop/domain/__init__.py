"""The rules of the registration desk, in pure Python: nothing here touches a file, a clock or a database."""
