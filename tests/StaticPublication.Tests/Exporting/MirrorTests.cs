using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests.Exporting;

/// <summary>The program of the data page keeps a copy equal to the dump from publication to publication; what was erased leaves every file
/// that is kept.</summary>
public sealed class MirrorTests : IDisposable
{
    private readonly TestSite _site = new();
    private readonly RandomChanges _changes;
    private long _fetched;

    public MirrorTests() => _changes = new RandomChanges(_site);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void After_random_publications_the_copy_is_the_dump_whether_each_was_followed_or_few()
    {
        var publications = ReleaseGroupAttribute.IsAsked ? 12 : 6;
        for (var number = 0; number < 30; number++)
        {
            _changes.Add();
        }

        string? previous = null;
        var dumps = 0L;
        for (var round = 0; round < publications; round++)
        {
            Publish(ref previous, round);
            if (round == 0)
            {
                Mirror("each");
                Mirror("some");
                _fetched = 0;
                continue;
            }

            Assert.Equal(Dump(), Mirror("each"));
            dumps += Length("data/documents.ndjson.gz");
            if (round % 4 == 3)
            {
                Assert.Equal(Dump(), Mirror("some"));
            }
        }

        Assert.Equal(Dump(), Mirror("late"));
        Assert.InRange(_fetched, 1, dumps);
        Seen.Of("R62", $"a copy after {publications - 1} publications fetched {_fetched} bytes of records; as many dumps are {dumps}");
    }

    [Fact]
    [Trait("Check", "R62")]
    public void A_record_that_changes_again_or_is_erased_leaves_the_files_that_are_kept()
    {
        const string Canary = "Zanzibarquidam";
        string? previous = null;
        for (var number = 0; number < 30; number++)
        {
            _changes.Add();
        }

        Publish(ref previous, -1);
        _site.WithQuestion("canary", body: Canary).WithQuestion("other", body: Canary + " aussi");
        Publish(ref previous, -1);
        Assert.Single(DeepScan.Holding(_site.Output, Canary), path => path.StartsWith("data/changes/", StringComparison.Ordinal));

        File.Delete(Path.Combine(_site.Input, "documents/canary.md"));
        _site.WithQuestion("other", body: "Rien.").With("tombstones.yml", "- {id: canary, date: 2014-05-02, legalGround: RGPD}\n");
        Publish(ref previous, -1);
        Assert.Empty(DeepScan.Holding(_site.Output, Canary));
        Assert.Equal(2, History().Count(publication => publication.TryGetProperty("records", out _)));
    }

    [Fact]
    public void The_history_leaves_out_what_only_moved_in_a_neighbour_and_has_addresses_and_fields_of_renames()
    {
        string? previous = null;
        _site.WithQuestions(20);
        Publish(ref previous, -1);
        File.Delete(Path.Combine(_site.Input, "documents/qe-3.md"));
        _site.WithQuestion("qe-40", "formerIds: [qe-3]\nkeywords: [eau]\nrelations: [{rel: cites, target: qe-1}]\n");
        Publish(ref previous, -1);

        var publication = Assert.Single(History());
        Assert.Equal(0, publication.GetProperty("changed").GetArrayLength());
        var renamed = Assert.Single(publication.GetProperty("renamed").EnumerateArray());
        Assert.Contains("keywords", renamed.GetProperty("fields").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal("/documents/2013/07/qe-40/", publication.GetProperty("addresses").GetProperty("qe-40").GetString());
        Assert.NotEmpty(_site.Json("documents/2013/07/qe-1/index.json").GetProperty("derived").GetProperty("backlinks").EnumerateArray());
    }

    [Fact]
    public void Twenty_four_publications_are_kept_and_the_files_of_the_years_have_all()
    {
        string? previous = null;
        _site.WithQuestions(8);
        for (var round = 0; round < 3; round++)
        {
            _site.WithQuestion("qe-7", body: FormattableString.Invariant($"Pourquoi {round} ?"));
            if (round == 2)
            {
                Multiply(previous!, 30);
            }

            Publish(ref previous, -1);
        }

        Assert.Equal(24, History().Count);
        Assert.Equal(24, Directory.GetFiles(Path.Combine(_site.Output, "data/changes"), "*.ndjson.gz").Length);
        Assert.Equal(31, _site.Json("data/history/2013.json").GetProperty("history").GetArrayLength());
        Assert.Single(DeepScan.Holding(_site.Output, "Pourquoi 2"), path => path.StartsWith("data/changes/", StringComparison.Ordinal));
        Assert.Empty(DeepScan.Holding(_site.Output, "Pourquoi 1"));
    }

    // The only publication of a history so many times, each of another version.
    private static void Multiply(string data, int times)
    {
        foreach (var file in new[] { "changes.json", "history/2013.json" }.Select(name => Path.Combine(data, name)))
        {
            var changes = JsonNode.Parse(File.ReadAllText(file))!;
            var history = changes["history"]!.AsArray();
            for (var number = 1; number < times; number++)
            {
                var copy = history[0]!.DeepClone();
                copy["version"] = FormattableString.Invariant($"2013-01-{number:00}-aa");
                if (copy["records"] is { } records)
                {
                    var path = FormattableString.Invariant($"data/changes/2013-01-{number:00}-aa.ndjson.gz");
                    File.Copy(Path.Combine(data, records.GetValue<string>()["data/".Length..]), Path.Combine(data, path["data/".Length..]));
                    copy["records"] = path;
                }

                history.Add(copy);
            }

            File.WriteAllText(file, changes.ToJsonString());
        }
    }

    [Fact]
    public void The_program_has_thirty_lines_at_most() =>
        Assert.InRange(
            MirrorScript.For(new Addresses("https://a.example/", new Dictionary<string, string>())).Split('\n').Length - 1,
            1,
            30
        );

    private List<JsonElement> History() => [.. _site.Json("data/changes.json").GetProperty("history").EnumerateArray()];

    private void Publish(ref string? previous, int round)
    {
        for (var change = 0; round > 0 && change < 4; change++)
        {
            _changes.Make();
        }

        _site.Build(previous: previous);
        previous = Path.Combine(_site.Folder, $"previous-{Guid.NewGuid():N}");
        Repository.Copy(Path.Combine(_site.Output, "data"), previous);
    }

    private string Dump() => Unpacked("data/documents.ndjson.gz");

    private string Unpacked(string path)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(_site.Output, path)), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    private string Mirror(string name)
    {
        var copy = Path.Combine(_site.Folder, name + ".ndjson");
        var known = File.Exists(copy + ".version") ? File.ReadAllText(copy + ".version") : null;
        string[] arguments = [Path.Combine(_site.Output, MirrorScript.Path), copy, $"file://{_site.Output}"];
        ProcessStartInfo start = new("python3", arguments) { RedirectStandardError = true };
        using var python = Process.Start(start)!;
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, error);
        _fetched += name != "each" || known is null ? 0 : Bytes(known);
        return File.ReadAllText(copy);
    }

    // Where too much changed for a file of its own, the dump is fetched.
    private long Bytes(string since)
    {
        var followed = History().TakeWhile(publication => publication.GetProperty("version").GetString() != since).ToList();
        return followed.All(publication => publication.TryGetProperty("records", out _))
            ? followed.Sum(publication => Length(publication.GetProperty("records").GetString()!))
            : Length("data/documents.ndjson.gz");
    }

    private long Length(string path) => new FileInfo(Path.Combine(_site.Output, path)).Length;
}
