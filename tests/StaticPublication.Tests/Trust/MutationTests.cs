using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace StaticPublication.Tests.Trust;

/// <summary>Records of every form, damaged at random, through the whole program: each is published or reported; none crashes it or holds it
/// up.</summary>
public sealed class MutationTests : IDisposable
{
    private const int Batch = 100;
    private const int Slowest = 2000;
    private static readonly string[] Inserted =
    [
        "\0",
        "---\n",
        "\"",
        "'",
        "{",
        "[",
        "]",
        "}",
        ":",
        "&a",
        "*a",
        "!!str ",
        "\\",
        "\\ud800",
        "\u202E",
        "\t",
        "\n",
        "\r",
        "<script>",
        "1e999",
        "null",
        "😀",
        "\uFFFE",
        "![",
        "](",
        "**",
        "|",
        "```",
        "&#x202e;",
        "\u0085",
        "texts",
        "2013-02-31",
        "0001",
    ];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_few_hundred_damaged_records_end_in_faults_or_pages() => Damage(Random(300), TimeSpan.FromSeconds(8));

    [Fact]
    [Trait("Category", "Release")]
    public void Damaged_records_of_every_form_end_in_faults_or_pages_for_a_minute() =>
        Damage(Random(int.MaxValue), TimeSpan.FromSeconds(60));

    private static (Random Random, int Most) Random(int most) => (new Random(20_261_122), most);

    private void Damage((Random Random, int Most) plan, TimeSpan bound)
    {
        var seeds = Seeds();
        var clock = Stopwatch.StartNew();
        var tried = 0;
        for (; tried < plan.Most && clock.Elapsed < bound; tried += Batch)
        {
            var batch = Enumerable
                .Range(0, Batch)
                .Select(i =>
                    seeds[plan.Random.Next(seeds.Count)] is var seed
                        ? ($"{i:000}{seed.Extension}", Damaged(plan.Random, seed.Bytes, seed.Extension))
                        : default
                )
                .ToList();
            Publish(batch);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} damaged records in {clock.Elapsed.TotalSeconds:0} s");
        Assert.InRange(tried, Batch, int.MaxValue);
    }

    // What is not refused is published: rendering, data and search are under the same rule.
    private void Publish(List<(string Name, byte[] Bytes)> batch)
    {
        var documents = Directory.CreateDirectory(Path.Combine(_site.Input, "documents")).FullName;
        batch.ForEach(file => File.WriteAllBytes(Path.Combine(documents, file.Name), file.Bytes));
        var clock = Stopwatch.StartNew();
        var faults = Tried(batch);
        foreach (
            var path in faults
                .Where(fault => fault.Severity == Severity.Error)
                .Select(fault => Path.Combine(_site.Input, fault.Location.Path))
                .Distinct()
                .Where(File.Exists)
        )
        {
            File.Delete(path);
        }

        var left = _site.Faults();
        if (left.All(fault => fault.Severity != Severity.Error))
        {
            _site.Build();
        }

        Patience.Within(TimeSpan.FromMilliseconds(Slowest + (Batch * 50)), clock.Elapsed);
        Directory.Delete(documents, recursive: true);
    }

    private IReadOnlyList<Fault> Tried(List<(string Name, byte[] Bytes)> batch)
    {
        try
        {
            return _site.Faults();
        }
        catch (Exception e)
        {
            var kept = Path.Combine(Path.GetTempPath(), "publication-mutation");
            Directory.CreateDirectory(kept);
            batch.ForEach(file => File.WriteAllBytes(Path.Combine(kept, file.Name), file.Bytes));
            throw new InvalidOperationException($"A damaged record is no fault of its own; the batch lies in {kept}.", e);
        }
    }

    private static readonly string Json = """
        {"id":"qe-1","kind":"question-ecrite","title":"L'accès à la fibre","published":"2013-07-09",
        "authors":[{"author":"anne-roche","name":"Mme Roche"}],
        "ministries":{"asked":"economie","attributed":[{"ministry":"economie-numerique","on":"2014-09-01"}]},
        "programmes":["vallee-connectee"],"heading":"telecommunications","keywords":["débit"],
        "events":[{"type":"answered","on":"2015-01-06","page":"12"}],
        "texts":[{"role":"question","markdown":"Texte **fort**\n\n| a | b |\n|---|---|\n| 1 | 2 |"},
        {"role":"answer","markdown":"> Réponse\n\n1. un\n2. deux","on":"2015-01-06"}],
        "relations":[{"rel":"cites","target":"https://exemple.fr/","label":"x"}],
        "source":{"url":"https://exemple.fr/1","licence":"etalab-2.0"},"formerIds":["qe-0"],"extra":{"a":[1,{"b":null}]}}
        """.Replace("\n", "", StringComparison.Ordinal);

    private const string Markdown = """
        ---
        id: qe-3
        kind: question-ecrite
        title: "La fibre"
        published: 2013-07-09
        authors: [anne-roche]
        texts:
          - {role: answer, on: 2014-02-01}
        source:
          licence: etalab-2.0
        ---
        # Texte de la question

        Pourquoi ?

        # Texte de la réponse

        - un
        - deux [lien](https://exemple.fr/ "titre")

        """;

    private static List<(string Extension, byte[] Bytes)> Seeds()
    {
        var root = Repository.Root;
        var ndjson = Encoding.UTF8.GetBytes(
            Json + "\n" + Json.Replace("qe-1", "qe-2", StringComparison.Ordinal).Replace("qe-0", "qe-00", StringComparison.Ordinal) + "\n"
        );
        List<(string, byte[])> seeds =
        [
            (".json", Encoding.UTF8.GetBytes(Json)),
            (".json", Encoding.UTF8.GetBytes($"[{Json}]")),
            (".ndjson", ndjson),
            (".ndjson.gz", Zipped(ndjson)),
        ];
        seeds.AddRange(
            Directory
                .EnumerateFiles(Path.Combine(root, "input/documents"), "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Take(6)
                .Select(path => (".md", File.ReadAllBytes(path)))
        );
        seeds.Add((".md", Encoding.UTF8.GetBytes(Markdown)));
        return seeds;
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static byte[] Damaged(Random random, byte[] bytes, string extension)
    {
        var damaged = bytes.ToList();
        for (var left = 1 + random.Next(4); left > 0 && damaged.Count > 4; left--)
        {
            var at = random.Next(damaged.Count);
            var length = Math.Min(random.Next(1, 40), damaged.Count - at);
            switch (random.Next(extension.EndsWith(".gz", StringComparison.Ordinal) ? 3 : 7))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.RemoveRange(at, length);
                    break;
                case 2:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                case 3:
                    damaged.InsertRange(at, damaged.GetRange(at, length));
                    break;
                case 4:
                    damaged.InsertRange(
                        at,
                        Enumerable
                            .Repeat(Encoding.UTF8.GetBytes(Inserted[random.Next(Inserted.Length)]), 1 + (random.Next(20) == 0 ? 2000 : 0))
                            .SelectMany(piece => piece)
                    );
                    break;
                case 5:
                    damaged.InsertRange(random.Next(damaged.Count), damaged.GetRange(at, length));
                    break;
                default:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Inserted[random.Next(Inserted.Length)]));
                    break;
            }
        }

        return [.. damaged];
    }
}
