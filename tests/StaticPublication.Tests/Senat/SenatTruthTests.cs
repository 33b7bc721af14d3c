using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Output;

namespace StaticPublication.Tests.Senat;

/// <summary>What a reader of the dump must find, field by field, by the truth that was written beside it.</summary>
public class SenatTruthTests
{
    // Columns that no record holds: sort orders, what the dates say, what is a label of its own in the record.
    private static readonly HashSet<string> Dropped =
    [
        "datesynctam",
        "natqueord",
        "repub",
        "delaijours",
        "delaijoursrep1",
        "delaijoursrep",
        "idque",
        "natquecod",
        "themes",
        "tranisreattr",
    ];

    [Theory]
    [InlineData("prefixed", "")]
    [InlineData("search_path", "--old", Traits = ["Category", "Release"])]
    public void A_dump_in_either_form_gives_its_truth(string form, string old)
    {
        using var dump = new SenatDumpFile(1200, 7, ["--form", form, .. old.Length > 0 ? new[] { old } : []]);
        AssertTruth(dump);
    }

    [Theory]
    [Trait("Category", "Release")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    // The maker of dumps cannot make that of seed 4.
    [InlineData(11)]
    public void Twenty_thousand_questions_give_their_truth(int seed)
    {
        using var dump = new SenatDumpFile(20_000, seed, "--form", seed % 2 == 0 ? "prefixed" : "search_path");
        AssertTruth(dump);
    }

    internal static void AssertTruth(SenatDumpFile dump)
    {
        var report = dump.Import();
        Assert.Null(report.Refused);
        Assert.DoesNotContain(ImportFindings.Field, report.Findings.Keys);
        var records = dump.Records().ToList();
        Assert.Equal(dump.Truth.GetProperty("rows").GetProperty("tam_questions").GetInt32(), records.Count);
        AssertCounts(dump, records);
        var byId = records.ToDictionary(record => Scalar(record["id"]));
        var ministries = Names(dump, "ministries.yml");
        foreach (var sample in dump.Truth.GetProperty("samples").EnumerateArray())
        {
            AssertExpected(sample.GetProperty("expected"), byId[sample.GetProperty("expected").GetProperty("id").GetString()!], ministries);
            AssertColumns(sample, byId[sample.GetProperty("expected").GetProperty("id").GetString()!], dump);
        }
    }

    private static void AssertCounts(SenatDumpFile dump, List<JsonObject> records)
    {
        var references = YamlList
            .Read(Path.Combine(dump.Input, "authorities/authors.yml"))
            .ToDictionary(entry => Scalar(entry["id"]), entry => entry["identifiers"]?["senat"]?.GetValue<string>());
        var codes = YamlList
            .Read(Path.Combine(dump.Input, "authorities/kinds.yml"))
            .ToDictionary(entry => Scalar(entry["id"]), entry => Scalar(entry["code"]));
        var counted = new Dictionary<string, Func<JsonObject, string?>>
        {
            ["nature"] = record => codes[Scalar(record["kind"])],
            ["legislature"] = record => record["legislature"]!.ToString(),
            ["status"] = record => RecordStatus.Of(record).Word(),
            ["ministryAsked"] = record => Scalar(record["ministries"]!["asked"]!["name"]),
            ["ministryAnswering"] = record => record["ministries"]!["answering"]?["name"]?.GetValue<string>(),
            ["author"] = record => references[Scalar(record["authors"]![0]!["author"])],
            ["group"] = record => record["authors"]![0]!["group"]?.GetValue<string>(),
            ["year"] = record => Scalar(record["published"])[..4],
        };
        foreach (var (name, value) in counted)
        {
            var expected = dump
                .Truth.GetProperty("counts")
                .GetProperty(name)
                .EnumerateObject()
                // A mark of membership without a group stays apart.
                .Where(count => name != "group" || count.Name is not ("" or "-A" or "-R"))
                .ToDictionary(
                    count => string.Join(' ', count.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                    count => count.Value.GetInt32()
                );
            var found = records.Select(value).OfType<string>().CountBy(text => text).ToDictionary();
            Assert.Equal(
                expected.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{name} {count}"),
                found.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{name} {count}")
            );
        }
    }

    private static void AssertExpected(JsonElement expected, JsonObject record, Dictionary<string, string> ministries)
    {
        Assert.Equal(expected.GetProperty("status").GetString(), RecordStatus.Of(record).Word());
        Assert.Equal(
            expected.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()),
            (record["keywords"]?.AsArray() ?? []).Select(Scalar).Where(word => !IsCrible(word))
        );
        var events = (record["events"]?.AsArray() ?? []).Select(e => Event(e!.AsObject(), ministries)).ToList();
        var stated = expected.GetProperty("events").EnumerateArray().Select(e => Event(JsonNode.Parse(e.GetRawText())!.AsObject(), null));
        Assert.Equal(stated, events);
    }

    private static bool IsCrible(string word) =>
        word is "Les territoires ruraux" or "Copies d'essai et numérique" or "L'eau, l'énergie & les réseaux";

    private static string Event(JsonObject e, Dictionary<string, string>? ministries)
    {
        var ministry = e["ministry"]?.GetValue<string>();
        return string.Join(
            ' ',
            Scalar(e["type"]),
            Scalar(e["on"]),
            e["page"]?.GetValue<string>(),
            ministries is null || ministry is null ? ministry : ministries[ministry],
            e["reason"]?.GetValue<string>()
        );
    }

    // Every value of the row and of its answers is in the record, as it is or as a day, a name or words.
    private static void AssertColumns(JsonElement sample, JsonObject record, SenatDumpFile dump)
    {
        var kept = Leaves(record).SelectMany(SenatDumpWords.Kept).ToHashSet(StringComparer.Ordinal);
        kept.UnionWith(Names(dump, "authors.yml").Values);
        kept.Add(Matricule(dump, record));
        var rows = sample.GetProperty("answers").EnumerateArray().Prepend(sample.GetProperty("columns"));
        var lost = rows.SelectMany(row => row.EnumerateObject())
            .Where(column => !Dropped.Contains(column.Name) && column.Value.ValueKind != JsonValueKind.Null)
            .Select(column => (column.Name, Text: column.Value.ToString().Trim()))
            .Where(column => column.Text.Length > 0 && !IsKept(column.Name, column.Text, kept, record))
            .Select(column => $"{record["id"]} {column.Name}: {column.Text}");
        Assert.Empty(lost);
    }

    private static bool IsKept(string column, string text, HashSet<string> kept, JsonObject record) =>
        kept.Contains(SenatDumpWords.Of(text))
        || (Dates.Iso(text) is { } day && kept.Contains(SenatDumpWords.Of(day)))
        || column switch
        {
            "nom" or "prenom" => Scalar(record["authors"]![0]!["name"]).Split(' ').Intersect(text.Split(' ')).Any(),
            "groupe" => Scalar(record["authors"]![0]!["group"]).StartsWith(text, StringComparison.Ordinal),
            "ratgrp" => Scalar(record["authors"]![0]!["group"]).EndsWith(text, StringComparison.Ordinal),
            _ => false,
        };

    private static string Matricule(SenatDumpFile dump, JsonObject record) =>
        YamlList
            .Read(Path.Combine(dump.Input, "authorities/authors.yml"))
            .Where(entry => Scalar(entry["id"]) == Scalar(record["authors"]![0]!["author"]))
            .Select(entry => Scalar(entry["identifiers"]!["senat"]))
            .Single();

    private static Dictionary<string, string> Names(SenatDumpFile dump, string file) =>
        YamlList
            .Read(Path.Combine(dump.Input, "authorities", file))
            .ToDictionary(entry => Scalar(entry["id"]), entry => Scalar(entry["name"]));

    private static IEnumerable<string> Leaves(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(field => Leaves(field.Value)),
            JsonArray list => list.SelectMany(Leaves),
            null => [],
            _ => [node.ToString()],
        };

    internal static string Scalar(JsonNode? node) => node?.GetValue<string>() ?? "";
}
