using StaticPublication.Importing;

namespace StaticPublication.Tests.Senat;

/// <summary>Dumps with faults: each is told with line and column, and nothing is written.</summary>
public class SenatFaultTests
{
    [Fact]
    public void A_cut_dump_is_told_where_it_ends()
    {
        using var dump = new SenatDumpFile(60, 3);
        var sql = dump.Sql();
        var at = sql.IndexOf("COPY questions.tam_reponses", StringComparison.Ordinal) + 2000;
        var (line, column) = Place(sql, at);
        AssertRefused(dump, sql[..at], $"cut.sql:{line}:{column}: the file ends within a row of tam_reponses");
    }

    [Fact]
    public void A_dump_whose_last_block_has_no_end_is_told()
    {
        using var dump = new SenatDumpFile(60, 3);
        var sql = dump.Sql();
        var at = sql.LastIndexOf("\\.\n", StringComparison.Ordinal);
        AssertRefused(dump, sql[..at], $"cut.sql:{Place(sql, at).Line}:1: the file ends within the, whose end mark (\\.) is missing");
    }

    [Fact]
    public void A_dump_that_ends_before_the_answers_is_refused()
    {
        using var dump = new SenatDumpFile(60, 3);
        var sql = dump.Sql();
        var at = sql.IndexOf("COPY questions.tam_reponses", StringComparison.Ordinal);
        AssertRefused(dump, sql[..at], $"cut.sql:{Place(sql, at).Line}:1: the file ends before tam_reponses: the answers are missing");
    }

    [Fact]
    public void A_dump_whose_lines_end_as_on_Windows_gives_the_same_records()
    {
        using var dump = new SenatDumpFile(60, 3);
        dump.Import(dump.Write("unix.sql", dump.Sql()));
        var unix = dump.Files();
        var report = dump.Import(dump.Write("windows.sql", dump.Sql().Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Null(report.Refused);
        Assert.DoesNotContain(ImportFindings.Columns, report.Findings.Keys);
        Assert.Equal(unix, dump.Files());
    }

    [Theory]
    [InlineData("\t\\N", "", "57 fields in a row of tam_questions, which has 58 columns")]
    [InlineData("\t\\N", "\t\\N\t\\N", "59 fields in a row of tam_questions, which has 58 columns")]
    public void A_row_with_another_number_of_fields_is_told(string old, string other, string what)
    {
        using var dump = new SenatDumpFile(60, 3);
        var sql = dump.Sql();
        var start = sql.IndexOf('\n', sql.IndexOf("COPY questions.tam_questions", StringComparison.Ordinal)) + 1;
        var at = sql.IndexOf(old, start, StringComparison.Ordinal);
        var text = sql[..at] + other + sql[(at + old.Length)..];
        var line = Place(text, start).Line;
        var end = text.IndexOf('\n', start);
        var column = what.StartsWith("57", StringComparison.Ordinal)
            ? Place(text, end).Column
            : Place(text, text.LastIndexOf('\t', end)).Column;
        AssertRefused(dump, text, $"cut.sql:{line}:{column}: {what}");
    }

    [Theory]
    [InlineData("Sénat \\", "a backslash at the end of a field in titre")]
    [InlineData("é \\351", "bytes that are not UTF-8 in titre")]
    [InlineData("é \\777", "an escape of more than a byte in titre")]
    public void A_bad_escape_is_told(string title, string what)
    {
        using var dump = new SenatDumpFile(60, 3);
        var (sql, at) = WithTitle(dump.Sql(), title);
        var (line, column) = Place(
            sql,
            at + (title.Contains("351", StringComparison.Ordinal) ? 0 : title.IndexOf('\\', StringComparison.Ordinal))
        );
        AssertRefused(dump, sql, $"cut.sql:{line}:{column}: {what}");
    }

    [Fact]
    public void An_escape_that_PostgreSQL_reads_as_the_character_is_read_so_and_told()
    {
        using var dump = new SenatDumpFile(60, 3);
        var (sql, at) = WithTitle(dump.Sql(), @"Un \q\é \x41\101");
        var report = dump.Import(dump.Write("odd.sql", sql));
        Assert.Null(report.Refused);
        var (line, column) = Place(sql, at + 3);
        Assert.Contains(
            $"odd.sql:{line}:{column}: an escape that pg_dump never writes, \\q in titre",
            report.Findings[ImportFindings.Columns].Examples
        );
        Assert.Contains(dump.Records(), record => SenatTruthTests.Scalar(record["title"]) == "Un qé AA");
    }

    [Fact]
    public void Columns_in_another_order_give_the_same_records_and_are_told()
    {
        using var dump = new SenatDumpFile(300, 4);
        dump.Import();
        var before = dump.Files();
        var report = dump.Import(dump.Write("moved.sql", Moved(dump.Sql())));
        Assert.Null(report.Refused);
        Assert.Equal(before, dump.Files());
        Assert.Contains(report.Findings[ImportFindings.Columns].Examples, example =>
            example.EndsWith("in tam_questions, titre stands where id is known; columns are read by name", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_table_and_a_column_that_are_not_known_are_told_and_the_column_is_kept()
    {
        using var dump = new SenatDumpFile(60, 3);
        var sql = dump.Sql()
            .Replace(
                "COPY questions.the (",
                "COPY questions.nouvelle (a, b) FROM stdin;\n1\tx\n2\ty\n\\.\n\nCOPY questions.the (",
                StringComparison.Ordinal
            );
        var head = sql.IndexOf("COPY questions.tam_questions", StringComparison.Ordinal);
        var (names, end) = (sql.IndexOf(") FROM", head, StringComparison.Ordinal), sql.IndexOf("\n\\.\n", head, StringComparison.Ordinal));
        var rows = sql[sql.IndexOf('\n', names)..end].Replace("\n", "\tneuf\n", StringComparison.Ordinal)["\tneuf".Length..] + "\tneuf";
        sql = $"{sql[..names]}, \"Ajout\"{sql[names..sql.IndexOf('\n', names)]}{rows}{sql[end..]}";
        var report = dump.Import(dump.Write("more.sql", sql));
        Assert.Null(report.Refused);
        var line = Place(sql, sql.IndexOf("COPY questions.nouvelle", StringComparison.Ordinal)).Line;
        Assert.Equal([$"more.sql:{line}:6: the table nouvelle is not known: 2 rows"], report.Findings[ImportFindings.Table].Examples);
        Assert.Equal(["Ajout"], report.Findings[ImportFindings.Field].Examples);
        Assert.All(dump.Records(), record => Assert.Equal("neuf", SenatTruthTests.Scalar(record["extra"]!["Ajout"])));
    }

    private static (string Sql, int At) WithTitle(string sql, string title)
    {
        var start = sql.IndexOf('\n', sql.IndexOf("COPY questions.tam_questions", StringComparison.Ordinal)) + 1;
        var fields = sql[start..sql.IndexOf('\n', start)].Split('\t');
        var at = start + fields.Take(9).Sum(field => field.Length + 1);
        return (sql[..at] + title + sql[(at + fields[9].Length)..], at);
    }

    // The columns of questions with the title first.
    private static string Moved(string sql)
    {
        var lines = sql.Split('\n');
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("COPY questions.tam_questions", StringComparison.Ordinal))
            {
                var (open, close) = (lines[i].IndexOf('(', StringComparison.Ordinal) + 1, lines[i].IndexOf(')', StringComparison.Ordinal));
                lines[i] = lines[i][..open] + string.Join(", ", TitleFirst(lines[i][open..close].Split(", "))) + lines[i][close..];
                inside = true;
            }
            else if (inside && lines[i] == "\\.")
            {
                break;
            }
            else if (inside)
            {
                lines[i] = string.Join('\t', TitleFirst(lines[i].Split('\t')));
            }
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> TitleFirst(string[] fields) => [fields[9], .. fields[..9], .. fields[10..]];

    private static (int Line, int Column) Place(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        return (text.AsSpan(0, at).Count('\n') + 1, text[start..at].EnumerateRunes().Count() + 1);
    }

    private static void AssertRefused(SenatDumpFile dump, string sql, string told)
    {
        var report = dump.Import(dump.Write("cut.sql", sql));
        Assert.Equal(ImportFindings.Copy, report.Refused?.Code);
        Assert.Contains(report.Findings[ImportFindings.Copy].Examples, example => example.StartsWith(told, StringComparison.Ordinal));
        Assert.False(Directory.Exists(dump.Input));
    }
}
