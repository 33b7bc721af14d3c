using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Tests.Cli;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>Imports that fail: they say so, write nothing and take nothing away.</summary>
public sealed class ImportingFailuresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("failing-").FullName;

    private string Input => Path.Combine(_folder, "input");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("an-questions", "l16.zip", "<!doctype html><html><body>503</body></html>", ImportFindings.Archive)]
    [InlineData("an-questions", "l16.json", "<!doctype html><html><body>503</body></html>", ImportFindings.Empty)]
    [InlineData("an-questions", "l16.json", "", ImportFindings.Empty)]
    [InlineData("an-bodies", "organes.json", "{\"error\":503}", ImportFindings.Empty)]
    [InlineData("records", "documents.csv", "id,title\nan-1,Un\n", ImportFindings.Empty)]
    [InlineData("records", "documents.ndjson", "[]", ImportFindings.Empty)]
    public void What_is_no_source_is_refused_and_nothing_is_written(string kind, string name, string content, string code)
    {
        var source = Write(name, Encoding.UTF8.GetBytes(content));
        var report = Import(kind, source);
        Assert.Equal(code, report.Refused?.Code);
        Assert.False(Directory.Exists(Input));
    }

    [Fact]
    public void An_empty_zip_is_refused()
    {
        var report = Import("an-questions", Zip("empty.zip", []));
        Assert.Equal(ImportFindings.Empty, report.Refused?.Code);
    }

    [Fact]
    public async Task A_refused_import_ends_with_1_and_its_code_is_explained()
    {
        var source = Write("l16.zip", "no zip"u8.ToArray());
        using var import = ProgramRun.Start("import", "an-questions", source, "--to", Input);
        Assert.Equal((1, ""), ((await import.End()) is var end ? end.Code : 0, end.Said));
        using var explain = ProgramRun.Start("explain", ImportFindings.Archive);
        Assert.Equal(0, (await explain.End()).Code);
    }

    [Fact]
    public void A_part_of_a_source_takes_nothing_away_unless_that_is_allowed()
    {
        var whole = Zip("whole.zip", Enumerable.Range(1, 160).Select(number => ($"{number}.json", Question(number))));
        var part = Zip("part.zip", Enumerable.Range(1, 3).Select(number => ($"{number}.json", Question(number))));
        Assert.Null(Import("an-questions", whole).Refused);
        var before = ProgramRun.Manifest(Input);
        var refused = Import("an-questions", part).Refused!;
        Assert.Equal(ImportFindings.Removals, refused.Code);
        Assert.Contains("157 of 160 records", refused.What, StringComparison.Ordinal);
        Assert.Contains("--allow-removals 157", refused.What, StringComparison.Ordinal);
        Assert.Equal(before, ProgramRun.Manifest(Input));
        var allowed = Imports.Run("an-questions", new ImportOptions([part], Input) { AllowedRemovals = 157 });
        Assert.Equal((null, 157), (allowed.Refused, allowed.Changes!.Removed));
    }

    [Fact]
    public void A_tenth_of_the_records_may_go_unasked()
    {
        Import("an-questions", Zip("a.zip", Enumerable.Range(1, 30).Select(number => ($"{number}.json", Question(number)))));
        var report = Import("an-questions", Zip("b.zip", Enumerable.Range(4, 27).Select(number => ($"{number}.json", Question(number)))));
        Assert.Equal((null, 3), (report.Refused, report.Changes!.Removed));
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_damaged_zip_is_never_imported_in_silence(CompressionLevel level)
    {
        var zip = Zip("l16.zip", Enumerable.Range(1, 5).Select(number => ($"{number}.json", Question(number))), level);
        var sound = File.ReadAllBytes(zip);
        Assert.Null(Import("an-questions", zip).Refused);
        var records = ProgramRun.Manifest(Input);
        var random = new Random(15);
        for (var run = 0; run < 100; run++)
        {
            var damaged = sound.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 + random.Next(255));
            if (run % 4 == 0)
            {
                damaged = sound[..random.Next(sound.Length)];
            }

            File.WriteAllBytes(zip, damaged);
            var report = Import("an-questions", zip);
            Assert.True(
                report.Refused is { Where.Length: > 0 } || records == ProgramRun.Manifest(Input),
                $"run {run}: {report.Refused} {string.Join(' ', report.Findings.Keys)}"
            );
        }
    }

    [Fact]
    public void What_unpacks_to_much_more_than_itself_is_refused_with_the_way_to_raise_the_limit()
    {
        var zeros = new byte[128 << 20];
        var zip = Zip("bomb.zip", [("bomb.json", zeros)]);
        var gzip = Path.Combine(_folder, "bomb.ndjson.gz");
        using (var stream = new GZipStream(File.Create(gzip), CompressionLevel.Fastest))
        {
            stream.Write(zeros.AsSpan().Slice(0, 1 << 20));
            "\n"u8.CopyTo(zeros);
            for (var part = 0; part < 127; part++)
            {
                stream.Write(Encoding.ASCII.GetBytes(new string(' ', 1 << 20)));
            }
        }

        foreach (var (kind, source) in new[] { ("an-questions", zip), ("an-bodies", zip), ("records", zip) })
        {
            var refused = Import(kind, source).Refused!;
            Assert.Equal((ImportFindings.Limit, "bomb.zip"), (refused.Code, refused.Where));
            Assert.Contains("--raise-limits", refused.What, StringComparison.Ordinal);
        }

        Assert.NotNull(Import("records", gzip).Refused);
    }

    [Fact]
    [Trait("Category", "Release")]
    public void One_long_value_is_read_once_and_a_longer_one_is_refused()
    {
        string Long(int length) => Question(1, new string('a', length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(Import("an-questions", Zip("long.zip", [("1.json", Encoding.UTF8.GetBytes(Long(24 << 20)))])).Refused);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        foreach (
            var form in new[] { Long(33 << 20), $"<?xml version=\"1.0\"?><question><uid>{new string('a', 33 << 20)}</uid></question>" }
        )
        {
            var refused = Import("an-questions", Write("longer", Encoding.UTF8.GetBytes(form))).Refused!;
            Assert.Equal((ImportFindings.Limit, "longer"), (refused.Code, refused.Where));
        }

        var value = Write("value.ndjson", Encoding.UTF8.GetBytes($"{{\"id\":\"{new string('a', 33 << 20)}\"}}"));
        Assert.Equal(ImportFindings.Limit, Import("records", value).Refused?.Code);
    }

    [Fact]
    [Trait("Category", "Release")]
    public async Task What_an_import_writes_of_hostile_sources_passes_check()
    {
        string[] hostile =
        [
            "../../pa1",
            "",
            " ",
            "é/\\:*?\"<>|",
            "-",
            "index",
            "\u202Ea\u0007b\u200B",
            new string('x', 3000),
            "2042-13-45",
            "0",
        ];
        var source = Path.Combine(_folder, "hostile");
        Directory.CreateDirectory(source);
        var sample = JsonNode.Parse(File.ReadAllBytes(ImportingRun.Case("qe-l17.json")))!;
        var number = 0;
        foreach (var (path, value) in Leaves(sample, "$").SelectMany(path => hostile.Select(value => (path, value))))
        {
            var changed = sample.DeepClone();
            number++;
            changed["question"]!["uid"] = $"QANR5L17QE{90000 + number}";
            changed["question"]!["identifiant"]!["numero"] = (90000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Set(changed, path, value);
            File.WriteAllText(Path.Combine(source, $"{number}.json"), changed.ToJsonString());
        }

        Actors(hostile, source);
        Assert.Null(Import("an-bodies", source).Refused);
        Assert.Null(Import("an-questions", source).Refused);
        File.Copy(Path.Combine(Repository.Root, "input/site.yml"), Path.Combine(Input, "site.yml"));
        File.Copy(Path.Combine(Repository.Root, "input/authorities/licences.yml"), Path.Combine(Input, "authorities/licences.yml"), true);
        using var check = ProgramRun.Start("check", "--input", Input, "--theme", Repository.Theme);
        var (code, said, _) = await check.End();
        Assert.True(code == 0, said);
    }

    private static void Actors(string[] hostile, string folder)
    {
        for (var rank = 0; rank < hostile.Length; rank++)
        {
            File.WriteAllText(
                Path.Combine(folder, $"actor-{rank}.json"),
                new JsonObject
                {
                    ["acteur"] = new JsonObject
                    {
                        ["uid"] = hostile[rank],
                        ["etatCivil"] = new JsonObject
                        {
                            ["ident"] = new JsonObject { ["nom"] = hostile[^(rank + 1)], ["prenom"] = "A" },
                        },
                    },
                }.ToJsonString()
            );
            File.WriteAllText(
                Path.Combine(folder, $"body-{rank}.json"),
                new JsonObject
                {
                    ["organe"] = new JsonObject
                    {
                        ["uid"] = hostile[rank],
                        ["codeType"] = rank % 2 == 0 ? "MINISTERE" : "GP",
                        ["libelle"] = hostile[^(rank + 1)],
                    },
                }.ToJsonString()
            );
        }
    }

    private static IEnumerable<string> Leaves(JsonNode node, string path) =>
        node switch
        {
            JsonObject map => map.Where(field => field.Value is not null).SelectMany(field => Leaves(field.Value!, $"{path}\n{field.Key}")),
            JsonArray list => list.SelectMany((item, rank) => item is null ? [] : Leaves(item, $"{path}\n{rank}")),
            _ => [path],
        };

    private static void Set(JsonNode root, string path, string value)
    {
        var names = path.Split('\n')[1..];
        var node = names[..^1].Aggregate(root, (at, name) => at is JsonArray list ? list[int.Parse(name, null)]! : at[name]!);
        if (node is JsonArray array)
        {
            array[int.Parse(names[^1], null)] = value;
        }
        else
        {
            node[names[^1]] = value;
        }
    }

    private ImportReport Import(string kind, string source) => Imports.Run(kind, new ImportOptions([source], Input)).WholeInFrench();

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private string Zip(string name, IEnumerable<(string, string)> files) =>
        Zip(name, files.Select(file => (file.Item1, Encoding.UTF8.GetBytes(file.Item2))));

    private string Zip(string name, IEnumerable<(string, string)> files, CompressionLevel level) =>
        Zip(name, files.Select(file => (file.Item1, Encoding.UTF8.GetBytes(file.Item2))), level);

    private string Zip(string name, IEnumerable<(string Name, byte[] Bytes)> files, CompressionLevel level = CompressionLevel.Optimal)
    {
        var path = Path.Combine(_folder, name);
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var file in files)
        {
            using var entry = zip.CreateEntry(file.Name, level).Open();
            entry.Write(file.Bytes);
        }

        return path;
    }

    private static string Question(int number, string text = "Texte.") =>
        new JsonObject
        {
            ["question"] = new JsonObject
            {
                ["uid"] = $"QANR5L16QE{number}",
                ["indexationAN"] = new JsonObject { ["analyses"] = new JsonObject { ["analyse"] = $"Titre {number}" } },
                ["textesQuestion"] = new JsonObject
                {
                    ["texteQuestion"] = new JsonObject
                    {
                        ["infoJO"] = new JsonObject { ["dateJO"] = "2023-01-10" },
                        ["texte"] = text,
                    },
                },
            },
        }.ToJsonString();
}
