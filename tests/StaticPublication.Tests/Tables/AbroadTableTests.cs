using System.Text.Json.Nodes;
using StaticPublication.Creating;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;

namespace StaticPublication.Tests.Tables;

/// <summary>Spreadsheets in German and Greek, with the headers that people there write, into what <c>init</c> began.</summary>
public sealed class AbroadTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("abroad-table-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_German_council_is_imported_by_its_own_words()
    {
        var record = Imported(
            ("de", "council", "beschluss"),
            """
            Nr.;Datum;Titel;Fachbereich;Rubrik;Text;Abstimmung;Ergebnis;Sitzungssaal
            2024-11;12.03.2024;Gebühren;Fachbereich Umwelt;Gebühren;Die Gebühren steigen.;einstimmig;Angenommen;A
            """,
            "extra.sitzungssaal"
        );
        Assert.Equal("""{"vote":"einstimmig","outcome":"angenommen"}""", record["fields"]!.ToJsonString());
    }

    [Fact]
    public void A_Greek_regulator_is_imported_by_its_own_words()
    {
        var record = Imported(
            ("el", "regulator", "gnomi"),
            """
            Αριθμός;Ημερομηνία;Τίτλος;Διεύθυνση;Οργανισμός;Θεματική;Κείμενο;Έκβαση;Αίθουσα
            2024-11;12/3/2024;Άδεια σταθμού;Διεύθυνση Αδειών;Ραδιόφωνο ΑΕ;Άδειες;Η αρχή γνωμοδοτεί.;θετική;Α
            """,
            "extra.αιθουσα"
        );
        Assert.Equal("θετική", (string?)record["fields"]!["outcome"]);
        Assert.Equal("issuer", (string?)record["organisations"]![0]!["role"]);
    }

    private JsonNode Imported((string Language, string Purpose, string Kind) of, string table, string kept)
    {
        new Skeleton("Abroad", new Uri("https://abroad.example/"), "contact@abroad.example", Host.Of(null), InputSchemas.In)
        {
            Language = of.Language,
            Purpose = of.Purpose,
        }.Write(_folder);
        var (file, input) = (Path.Combine(_folder, "table.csv"), Path.Combine(_folder, "input"));
        File.WriteAllText(file, table);
        var options = new TableOptions
        {
            Kind = of.Kind,
            Licence = "CC-BY-4.0",
            Create = true,
        };
        var report = ImportFlow.Run("table", new ImportOptions([file], input) { Table = options });
        var told = string.Join('\n', report.Lines(StaticPublication.Cli.Explanations.Shown));
        Assert.True(report.IsSuccess, told);
        Assert.Contains(kept, told, StringComparison.Ordinal);
        var written = Directory.GetFiles(Path.Combine(input, TableImport.RecordsFolder), "*.ndjson", SearchOption.AllDirectories);
        var record = JsonNode.Parse(File.ReadAllText(Assert.Single(written)))!;
        Assert.Equal(("2024-11", "2024-03-12"), ((string?)record["number"], (string?)record["published"]));
        Assert.Single(record["ministries"]!["concerned"]!.AsArray());
        Assert.NotNull(record["heading"]);
        Assert.Equal("body", (string?)record["texts"]![0]!["role"]);
        return record;
    }
}
