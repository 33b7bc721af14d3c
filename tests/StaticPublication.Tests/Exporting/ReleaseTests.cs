using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

public sealed class ReleaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("release-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact, Trait("Check", "R48")]
    public void Checksums_and_manifest_tell_every_data_file_as_it_is()
    {
        using var sample = new SampleEdition(30);
        var written = Write(sample.Release, "one");
        var sums = File.ReadAllLines(Path.Combine(_folder, "one/data/SHA256SUMS")).ToDictionary(line => line[66..], line => line[..64]);
        using var manifest = Json("one/data/manifest.json");
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();

        Assert.Equal(
            written.Where(path => path is not "data/SHA256SUMS").Select(path => path["data/".Length..]).Order(StringComparer.Ordinal),
            sums.Keys
        );
        Assert.All(sums, sum =>
            Assert.Equal(
                Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, "one/data", sum.Key)))),
                sum.Value
            )
        );
        Assert.All(files, file =>
            Assert.Equal(
                new FileInfo(Path.Combine(_folder, "one", file.GetProperty("path").GetString()!)).Length,
                file.GetProperty("bytes").GetInt64()
            )
        );
        Assert.Equal(
            30,
            files.Single(file => file.GetProperty("path").GetString() == "data/documents.ndjson.gz").GetProperty("rows").GetInt64()
        );
    }

    [Fact]
    public void The_version_is_the_cut_off_and_the_hash_of_every_data_file_that_does_not_state_it()
    {
        using var sample = new SampleEdition(30);
        Write(sample.Release, "one");
        string[] stating = ["CITATION.cff", "changes.json", "datapackage.json", "catalog.jsonld", "catalog.ttl", "manifest.json"];
        var lines = File.ReadAllLines(Path.Combine(_folder, "one/data/SHA256SUMS")).Where(line => !stating.Contains(line[66..]));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))));

        using var manifest = Json("one/data/manifest.json");
        Assert.Equal($"2017-06-21-{hash[..12]}", manifest.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void Without_a_previous_publication_the_history_is_empty()
    {
        using var sample = new SampleEdition(3);
        Write(sample.Release, "one");
        using var changes = Json("one/data/changes.json");

        Assert.Equal(0, changes.RootElement.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public void A_publication_tells_what_it_adds_changes_and_removes_and_keeps_the_history()
    {
        using var first = new SampleEdition(30);
        Write(first.Release, "one");
        using var second = new SampleEdition(31, previous: Release("one"));
        Write(second.Release, "two");
        using var third = new SampleEdition(29, title: "Autre titre", previous: Release("two/data"));
        Write(third.Release, "three");
        using var changes = Json("three/data/changes.json");
        var history = changes.RootElement.GetProperty("history").EnumerateArray().ToList();

        Assert.Equal(2, history.Count);
        Assert.Equal(
            ["an-14-qe-29", "an-14-qe-30"],
            history[0].GetProperty("removed").EnumerateArray().Select(id => id.GetString()).Order(StringComparer.Ordinal)
        );
        Assert.Equal(29, history[0].GetProperty("changed").GetArrayLength());
        Assert.Contains(
            "title",
            history[0].GetProperty("changed")[0].GetProperty("fields").EnumerateArray().Select(field => field.GetString())
        );
        Assert.Equal(["an-14-qe-30"], history[1].GetProperty("added").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(Release("one").Version(), history[1].GetProperty("previous").GetString());
    }

    [Fact]
    public void What_the_publication_computes_is_told_field_by_field()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        var before = File.ReadAllText(Path.Combine(site.Input, "site.yml"));
        site.With("site.yml", before + "asOf: 2013-07-10\n").Build();
        Repository.Copy(site.Output, Path.Combine(_folder, "before"));
        site.With("site.yml", before + "asOf: 2014-07-10\n").Build(previous: Path.Combine(_folder, "before"));
        var changed = site.Json("data/changes.json").GetProperty("history")[0].GetProperty("changed")[0];

        Assert.Equal(
            "qe-1: derived.overdue",
            $"{changed.GetProperty("id")}: {string.Join(' ', changed.GetProperty("fields").EnumerateArray())}"
        );
    }

    [Fact]
    public void A_history_is_left_as_it_is_when_nothing_differs()
    {
        using var first = new SampleEdition(12);
        Write(first.Release, "one");
        using var second = new SampleEdition(13, previous: Release("one"));
        Write(second.Release, "two");
        using var third = new SampleEdition(13, previous: Release("two"));
        Write(third.Release, "three");

        Assert.Equal(
            File.ReadAllText(Path.Combine(_folder, "two/data/changes.json")),
            File.ReadAllText(Path.Combine(_folder, "three/data/changes.json"))
        );
    }

    [Fact]
    public void A_folder_that_was_never_published_is_refused() => Assert.Throws<WrongUseException>(() => new PreviousRelease(_folder));

    [Fact, Trait("Check", "R47")]
    public void Both_forms_of_the_catalogue_name_every_data_file_with_its_size_and_checksum()
    {
        using var sample = new SampleEdition(30);
        Write(sample.Release, "one");
        using var catalogue = Json("one/data/catalog.jsonld");
        var turtle = File.ReadAllText(Path.Combine(_folder, "one/data/catalog.ttl"));
        var distributions = catalogue
            .RootElement.GetProperty("dcat:dataset")
            .EnumerateArray()
            .SelectMany(set => set.GetProperty("dcat:distribution").EnumerateArray())
            .ToList();

        // And the history of changes, which is made later.
        var listed = Exports.Data.In(sample.Edition.Site).Where(export => Dcat.SetOf(export, sample.Edition.Site) is not null);
        Assert.Equal(1 + listed.Sum(export => export.Files(sample.Release).Count()), distributions.Count);
        Assert.All(distributions, distribution =>
        {
            var url = distribution.GetProperty("dcat:downloadURL")[0].GetProperty("@id").GetString()!;
            var bytes = File.ReadAllBytes(Path.Combine(_folder, "one", url["https://publication.example/".Length..]));
            var checksum = distribution
                .GetProperty("spdx:checksum")[0]
                .GetProperty("spdx:checksumValue")[0]
                .GetProperty("@value")
                .GetString();
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), checksum);
            Assert.Equal(
                bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
                distribution.GetProperty("dcat:byteSize")[0].GetProperty("@value").GetString()
            );
            Assert.Contains($"dcat:downloadURL <{url}>", turtle, StringComparison.Ordinal);
            Assert.Contains($"\"{checksum}\"^^xsd:hexBinary", turtle, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_data_package_has_a_schema_with_the_columns_of_each_table()
    {
        using var sample = new SampleEdition(30);
        Write(sample.Release, "one");
        using var package = Json("one/data/datapackage.json");
        var tables = package
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .Where(resource => resource.GetProperty("path").GetString()!.EndsWith(".csv", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(Exports.Data.Count(export => export.MediaType == "text/csv"), tables.Count);
        Assert.All(tables, table =>
            Assert.Equal(
                File.ReadLines(Path.Combine(_folder, "one/data", table.GetProperty("path").GetString()!)).First(),
                string.Join(
                    ',',
                    table
                        .GetProperty("schema")
                        .GetProperty("fields")
                        .EnumerateArray()
                        .Select(field => field.GetProperty("name").GetString())
                )
            )
        );
    }

    private JsonDocument Json(string path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, path)));

    private PreviousRelease Release(string name) => new(Path.Combine(_folder, name));

    private List<string> Write(Release release, string name)
    {
        var written = new List<WrittenFile>();
        foreach (var file in Exports.Data.SelectMany(export => export.Files(release)).Select(file => file.File))
        {
            written.Add(Write(file, name));
        }

        return
        [
            .. written
                .Concat(Descriptions.Files(release, written).Select(file => Write(file, name)))
                .Select(file => file.Path)
                .Where(path => path.StartsWith("data/", StringComparison.Ordinal)),
        ];
    }

    private WrittenFile Write(OutputFile file, string name)
    {
        var path = Path.Combine(_folder, name, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Bytes());
        return new WrittenFile(file.Path, new FileInfo(path).Length, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
    }
}
