using System.Text;
using CsCheck;
using StaticPublication.Cli;
using StaticPublication.Exporting;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Tests.Trust;

/// <summary>Properties that hold for any input, tried on thousands: nothing crashes, and what is written is read back.</summary>
public class FuzzTests
{
    private static readonly string[] Marks =
    [
        "---\n",
        "id: ",
        "a: [",
        "{",
        "}",
        "\"",
        "'",
        "\n",
        "\n  ",
        "\t",
        "- ",
        ": ",
        "&a ",
        "*a",
        "!!x ",
        "<<: ",
        "|\n",
        ">-\n",
        "# ",
        "\\u",
        "\\ud800",
        "\0",
        "\uFEFF",
        "\uFFFE",
        "\u2028",
        "[[[[",
        "]",
        ",",
        "null",
        "true",
        "1e400",
        "0x1F",
        "01",
        "é",
        "e\u0301",
        "😀",
        "\r\n",
        "...\n",
        "%YAML 1.2\n",
    ];

    private static readonly Gen<string> Pieces = Gen.OneOf(Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]), Gen.String[0, 6]);

    private static readonly Gen<string> Texts = Pieces.Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("x.md", "---\n", "\n---\n")]
    [InlineData("x.md", "", "")]
    [InlineData("x.json", "{\"a\":", "}")]
    [InlineData("x.json", "", "")]
    [InlineData("x.ndjson", "{\"id\":\"a\"}\n", "\n{\"id\":\"b\"}\n")]
    public void Any_text_is_read_or_reported(string name, string before, string after) =>
        Texts.Sample(text => Sound(ReadResult.Of(name, Encoding.UTF8.GetBytes(before + text + after))), iter: 200, threads: 1);

    [Theory]
    [InlineData("x.md")]
    [InlineData("x.json")]
    [InlineData("x.ndjson")]
    [InlineData("x.ndjson.gz")]
    public void Any_bytes_are_read_or_reported(string name) =>
        Gen.Byte.Array[0, 300].Sample(bytes => Sound(ReadResult.Of(name, bytes)), iter: 150, threads: 1);

    [Fact]
    public void Whatever_folds_alike_is_found_alike() =>
        Gen.Select(Texts, Gen.Bool)
            .Sample(
                (text, upper) =>
                {
                    var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                    var other = (upper ? valid.ToUpperInvariant() : valid.ToLowerInvariant())
                        .Replace('\uFFFE', ' ')
                        .Normalize(NormalizationForm.FormD);
                    Assert.Equal(Folding.Key(Folding.Key(valid)), Folding.Key(valid));
                    Assert.Equal(Folding.Slug(valid), Folding.Slug(Folding.Slug(valid)));
                    if (Ascii.IsValid(valid))
                    {
                        Assert.Equal(Folding.Key(valid), Folding.Key(other));
                    }
                }
            );

    [Fact]
    public void Every_character_folds_to_letters_that_fold_to_themselves()
    {
        for (var value = 0; value <= 0x10FFFF; value += value == 0xD7FF ? 0x801 : 1)
        {
            var folded = Letters.Fold(new Rune(value));
            Assert.All((folded ?? "").EnumerateRunes(), rune => Assert.Equal(rune.ToString(), Letters.Fold(rune)));
        }
    }

    [Fact]
    public void Numbers_and_lists_of_the_index_are_read_back_from_any_mixture() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 1 << 24], Gen.Int[0, 12], Gen.Int[0, 2])
            .Array[0, 200]
            .Sample(codes =>
            {
                var writer = new BitWriter();
                foreach (var (number, small, k, form) in codes)
                {
                    Write(writer, number, small, k, form);
                }

                writer.Align();
                var reader = new BitReader(writer.Written);
                foreach (var (number, small, k, form) in codes)
                {
                    Assert.Equal(
                        form == 0 ? number : small,
                        form == 0 ? reader.Number()
                            : form == 1 ? reader.Rice(k + 8)
                            : reader.Gamma() - 1
                    );
                }
            });

    [Fact]
    public void Any_table_is_read_back_from_csv_cell_by_cell() =>
        Gen.Int[1, 5]
            .SelectMany(width => Gen.String[0, 12].Array[width].Array[1, 6])
            .Sample(rows =>
            {
                using var stream = new MemoryStream();
                using (var table = new CsvTable(stream))
                {
                    foreach (var row in rows)
                    {
                        foreach (var cell in row)
                        {
                            table.Text(cell);
                        }

                        table.EndRow();
                    }

                    table.Flush();
                }

                var read = Read(Encoding.UTF8.GetString(stream.ToArray()));
                // A spreadsheet runs none of them, and one apostrophe less gives each back (UTF-8 has no half of a surrogate pair).
                Assert.All(read.SelectMany(row => row), cell =>
                    Assert.False(cell.Length > 0 && (cell[0] is '=' or '+' or '-' or '@' || char.IsControl(cell[0])))
                );
                Assert.Equal(
                    rows.Select(row => row.Select(Whole)),
                    read.Select(row => row.Select(cell => cell.StartsWith('\'') ? cell[1..] : cell))
                );
            });

    [Fact]
    public void Addresses_are_rooted_portable_and_of_one_document_each() =>
        Gen.Select(Gen.Int[1789, 2100], Gen.Int[0, 12], Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789"].Array[3, 40])
            .Array[2, 10]
            .Sample(
                documents =>
                {
                    using var small = new SmallCatalogue();
                    var addresses = new Addresses(small.Site);
                    var made = documents
                        .Select(document => new Document(
                            new LinkedDocument
                            {
                                Id = "a" + string.Concat(document.Item3),
                                Kind = small.Question,
                                Title = "T",
                                Published = PartialDate.Of(document.Item1, document.Item2),
                                Language = "fr",
                                Source = new Source(null, null, null, null, SmallCatalogue.Open),
                                Location = new SourceLocation("x.md", 1, 1),
                                Stored = default,
                            }
                        ))
                        .ToList();
                    Assert.All(made, document =>
                        Assert.Matches("^/documents/[0-9]{4}/([0-9]{2}/)?[a-z0-9]+/$", addresses.Document(document))
                    );
                    Assert.Equal(
                        made.DistinctBy(document => (document.Id, document.Published)).Count(),
                        made.Select(addresses.Document).Distinct(StringComparer.Ordinal).Count()
                    );
                },
                iter: 200,
                threads: 1
            );

    private static void Write(BitWriter writer, long number, int small, int k, int form)
    {
        switch (form)
        {
            case 0:
                writer.Align();
                writer.Number(number);
                break;
            case 1:
                writer.Rice((uint)small, k + 8);
                break;
            default:
                writer.Gamma((uint)small + 1);
                break;
        }
    }

    private static void Sound(ReadResult result)
    {
        Assert.All(result.Faults, fault =>
        {
            Assert.True(Explanations.ByCode.ContainsKey(fault.Code), fault.Code);
            Assert.True(fault.Location.Line >= 1 && fault.Location.Column >= 1, fault.ToString());
            Assert.DoesNotContain('\n', fault.ToString());
        });
        Assert.All(result.Records, record => Assert.Equal(StatedKind.Map, record.Fields.Kind));
    }

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // RFC 4180, read without a library.
    private static List<List<string>> Read(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        for (var i = 0; i < csv.Length; )
        {
            if (csv[i] == '"')
            {
                for (i++; csv[i] != '"' || (i + 1 < csv.Length && csv[i + 1] == '"'); i += csv[i] == '"' ? 2 : 1)
                {
                    cell.Append(csv[i]);
                }

                i++;
            }
            else if (csv[i] is ',' or '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\r')
                {
                    rows.Add([]);
                    i++;
                }

                i++;
            }
            else
            {
                cell.Append(csv[i++]);
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
