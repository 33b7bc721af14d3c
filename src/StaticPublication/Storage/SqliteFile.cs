using System.Runtime.InteropServices;
using System.Text;

namespace StaticPublication.Storage;

/// <summary>A SQLite database in a file, for one thread. It calls the library itself: https://www.sqlite.org/cintro.html.</summary>
/// <remarks>It neither journals nor syncs, because a file that was cut short is thrown away; tables may be filled before those that they
/// refer to.</remarks>
internal sealed partial class SqliteFile : IDisposable
{
    private const string Library = "e_sqlite3";
    private const int Ok = 0,
        Row = 100,
        Done = 101;

    private nint _database;

    /// <summary>Opens a database, empty if there is no such file.</summary>
    public SqliteFile(string path)
    {
        Check(Open(path, out _database));
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF");
    }

    /// <summary>Runs statements without parameters.</summary>
    public void Run(string sql) => Check(Execute(_database, sql, 0, 0, 0));

    /// <summary>Prepares a statement with parameters.</summary>
    public Statement Prepare(string sql)
    {
        var bytes = Encoding.UTF8.GetBytes(sql);
        Check(Prepare(_database, bytes, bytes.Length, out var statement, 0));
        return new Statement(this, statement);
    }

    /// <summary>Returns the rows of a query, each as its cells in text form, or null.</summary>
    public IReadOnlyList<string?[]> Rows(string sql)
    {
        using var statement = Prepare(sql);
        var rows = new List<string?[]>();
        while (statement.Step())
        {
            rows.Add(statement.Cells());
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_database != 0)
        {
            _ = Close(_database);
            _database = 0;
        }
    }

    private void Check(int code)
    {
        if (code is not (Ok or Row or Done))
        {
            throw new IOException($"SQLite: {Marshal.PtrToStringUTF8(Message(_database))} ({code})");
        }
    }

    /// <summary>A statement with parameters, numbered from 1.</summary>
    internal sealed class Statement(SqliteFile database, nint handle) : IDisposable
    {
        private byte[] _text = new byte[4096];

        /// <summary>Runs it with these values: texts, numbers, flags, days, or null.</summary>
        public void Insert(ReadOnlySpan<object?> values)
        {
            for (var at = 0; at < values.Length; at++)
            {
                Bind(at + 1, values[at]);
            }

            Step();
            database.Check(Reset(handle));
        }

        /// <summary>Returns whether there is another row.</summary>
        public bool Step()
        {
            var code = SqliteFile.Step(handle);
            database.Check(code);
            return code == Row;
        }

        public string?[] Cells() =>
            [.. Enumerable.Range(0, ColumnCount(handle)).Select(column => Marshal.PtrToStringUTF8(ColumnText(handle, column)))];

        /// <inheritdoc/>
        public void Dispose() => _ = SqliteFile.Finalize(handle);

        private void Bind(int at, object? value) =>
            database.Check(
                value switch
                {
                    null => BindNull(handle, at),
                    int number => BindInteger(handle, at, number),
                    bool flag => BindInteger(handle, at, flag ? 1 : 0),
                    decimal number => BindReal(handle, at, (double)number),
                    DateOnly day => BindText(at, day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                    string text => BindText(at, text),
                    _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
                }
            );

        private int BindText(int at, string text)
        {
            if (_text.Length < text.Length * 3)
            {
                _text = new byte[text.Length * 3];
            }

            // -1: SQLite takes a copy.
            return SqliteFile.BindText(handle, at, _text, Encoding.UTF8.GetBytes(text, _text), -1);
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, out nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_close")]
    private static partial int Close(nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_errmsg")]
    private static partial nint Message(nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_exec", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(nint database, string sql, nint callback, nint argument, nint message);

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2")]
    private static partial int Prepare(nint database, byte[] sql, int length, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    private static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    private static partial int Finalize(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    private static partial int BindNull(nint statement, int at);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    private static partial int BindInteger(nint statement, int at, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    private static partial int BindReal(nint statement, int at, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    private static partial int BindText(nint statement, int at, byte[] text, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_count")]
    private static partial int ColumnCount(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text")]
    private static partial nint ColumnText(nint statement, int column);
}
