using System.IO.Compression;
using System.Text.Json.Nodes;
using StaticPublication.Checking;
using StaticPublication.Reading;

namespace StaticPublication.Tests.Exporting;

/// <summary>The published schemas, held by ajv against every JSON file of a build and against what the checker says of records.</summary>
public sealed class SchemaTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    // What a schema cannot say: which letters, how dear a text is to render, what a geometry is.
    private static readonly string[] BeyondShape = ["BODY-COST", "CHAR-BIDI", "CHAR-CONTROL", "ENC-MOJIBAKE", "SITE-SPATIAL"];

    [Fact]
    public void Every_json_file_of_a_build_fits_its_schema()
    {
        var site = demonstration.Site;
        var files = Directory
            .GetFiles(site.Output, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Output, file))
            .Where(file => SchemaOf(site, file) is not null)
            .ToList();
        var errors = Errors(
            site,
            files.Select(file => (object)new { schema = SchemaOf(site, file), file = Path.Combine(site.Output, file) })
        );

        Assert.True(files.Count > 30, "a build has more JSON files than this");
        Assert.Empty(files.Zip(errors).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.First}: {pair.Second}"));
    }

    [Fact]
    public void Own_fields_named_like_those_that_documents_cannot_have_fit_the_schemas()
    {
        using var site = new TestSite("council-en", first: null)
            .With(
                "authorities/kinds.yml",
                "- {id: report, name: Report, uses: [authors], texts: [{role: body, heading: Report}], fields: ["
                    + "{id: status, label: State, type: text}, {id: heading, label: Heading, type: text}, "
                    + "{id: delay, label: Days saved, type: number}]}\n"
            )
            .With(
                "documents/records.ndjson",
                """{"id":"r-1","kind":"report","title":"One","published":"2024-01-01","source":{"licence":"OGL-UK-3.0"},"""
                    + """ "fields":{"status":"open","heading":"Roads","delay":-300},"texts":[{"role":"body","markdown":"A."}]}"""
                    + "\n"
            );
        site.Build();
        string[] files = ["documents/2024/01/r-1/index.json", "data/kinds.json"];
        Assert.Equal(
            ["", ""],
            Errors(site, files.Select(file => new { schema = SchemaOf(site, file), file = Path.Combine(site.Output, file) }))
        );
    }

    [Fact]
    public void Every_line_of_the_compressed_files_fits_its_schema()
    {
        var site = demonstration.Site;
        var lines = new[] { ("document", "documents"), ("fingerprint", "fingerprints") }
            .SelectMany(file =>
                Lines(site, $"data/{file.Item2}.ndjson.gz")
                    .Select(line => (object)new { schema = file.Item1, value = JsonNode.Parse(line) })
            )
            .ToList();

        Assert.Equal(lines.Select(_ => ""), Errors(site, lines));
    }

    [Fact, Trait("Check", "R08")]
    public void The_schemas_and_the_checker_agree_about_every_record_of_the_invalid_and_the_sound_sites()
    {
        var records = Directory
            .GetDirectories(Path.Combine(TestSite.Sites, "invalid"))
            // The checker tells sections that there are not by the whole site, since it names them in its language.
            .Where(folder => Path.GetFileName(folder) != "SITE-SECTION")
            .Order(StringComparer.Ordinal)
            .Append(Path.Combine(TestSite.Sites, "base"))
            .SelectMany(RecordsOf)
            .ToList();

        Assert.Equal("", string.Join('\n', Disagreements(records)));
        Assert.InRange(records.Count(Refused), 20, records.Count - 20);
    }

    [Fact, Trait("Check", "R08")]
    public void The_schemas_and_the_checker_agree_about_bad_records_and_suspicious_ones()
    {
        var folder = SharedData.PathOf("bad-records");
        List<Stated> records = [.. RecordsOf(Path.Combine(folder, "cases")), .. RecordsOf(Path.Combine(folder, "sound"))];

        Assert.Equal("", string.Join('\n', Disagreements(records)));
    }

    private List<string> Disagreements(List<Stated> records)
    {
        var errors = Errors(
            demonstration.Site,
            records.Select(record =>
                (object)
                    new
                    {
                        schema = record.Schema,
                        value = record.IsEntry ? new JsonArray(Json(record.Record.Fields)) : Json(record.Record.Fields),
                    }
            )
        );
        return
        [
            .. records
                .Zip(errors)
                .Where(pair => Refused(pair.First) != pair.Second.Length > 0)
                .Select(pair =>
                    $"{pair.First.Record.Path}: the checker {(Refused(pair.First) ? "refuses" : "takes")} it, the schema says "
                    + $"\"{pair.Second}\""
                ),
        ];
    }

    private static string? SchemaOf(TestSite site, string path) =>
        path switch
        {
            "data/documents.json" or "data/manifest.json" or "data/changes.json" => Path.GetFileNameWithoutExtension(path),
            "data/datapackage.json" => null,
            _ when path.StartsWith("data/history/", StringComparison.Ordinal) => "changes",
            _ when path.StartsWith("data/schema/", StringComparison.Ordinal) => null,
            _ when path.StartsWith("data/", StringComparison.Ordinal) => Path.GetFileNameWithoutExtension(path),
            _ when Path.GetFileName(path) != "index.json" || path.StartsWith("search/", StringComparison.Ordinal) => null,
            _ => site.Json(path).TryGetProperty("figures", out _) ? "list" : "document",
        };

    private static List<string> Errors(TestSite site, IEnumerable<object> asked) =>
        [
            .. Node.Ask("validate.cjs", [Path.Combine(site.Output, "data/schema")], asked)
                .Select(errors => string.Join("; ", errors.EnumerateArray().Select(error => error.GetString()))),
        ];

    private static IEnumerable<string> Lines(TestSite site, string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(site.Output, path)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static IEnumerable<Stated> RecordsOf(string folder)
    {
        var faults = new FaultList();
        var input = FolderReading.Read(folder, faults);
        return
        [
            .. input
                .Documents.SelectMany(file => BlockReading.Blocks(file, faults))
                .SelectMany(block => RecordReading.Records(block, faults))
                .Select(record => new Stated(record, "document", Shapes.Document, false)),
            .. input
                .Authorities.Where(Shapes.Authorities.ContainsKey)
                .SelectMany(name =>
                    SiteReading.Authorities(input, name, faults).Select(record => new Stated(record, name, Shapes.Authorities[name], true))
                ),
            .. SiteReading.Tombstones(input, faults).Select(record => new Stated(record, "tombstones", Shapes.Tombstone, true)),
            .. File.Exists(Path.Combine(folder, "site.yml")) && SiteReading.Site(input, faults) is { } site
                ? new[] { new Stated(site, "site", Shapes.Site, false) }
                : [],
        ];
    }

    private static bool Refused(Stated stated)
    {
        var faults = new FaultList();
        new ShapeCheck(stated.Record, faults).Check(stated.Shape);
        return faults.Sorted().Any(fault => fault.Severity == Severity.Error && !BeyondShape.Contains(fault.Code));
    }

    private static JsonNode? Json(StatedValue value) =>
        value.Kind switch
        {
            StatedKind.Map => new JsonObject(value.Fields.Select(field => KeyValuePair.Create(field.Name, Json(field.Value)))),
            StatedKind.List => new JsonArray([.. value.Items.Select(Json)]),
            StatedKind.Text => JsonValue.Create(value.Text),
            StatedKind.Null => null,
            _ => JsonNode.Parse(value.Text),
        };

    private sealed record Stated(Record Record, string Schema, Shape.OfMap Shape, bool IsEntry);
}
