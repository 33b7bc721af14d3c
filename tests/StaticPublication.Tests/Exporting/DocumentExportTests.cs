using System.Text.Json;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

public class DocumentExportTests
{
    [Fact]
    public void A_published_document_is_its_record_and_one_derived_object()
    {
        using var sample = new SampleEdition(4);
        var document = sample.Edition.Catalogue.Documents[1];
        var text = sample.Release.Text("documents/2013/09/an-14-qe-1/index.json");
        using var json = JsonDocument.Parse(text);
        var bytes = new byte[document.Stored.Length];
        sample.Edition.Catalogue.Store.Read(document.Stored, bytes);
        using var stored = JsonDocument.Parse(bytes);

        string[] expected = [.. stored.RootElement.EnumerateObject().Select(field => field.Name), "derived"];
        Assert.Equal(expected, json.RootElement.EnumerateObject().Select(field => field.Name));
        var derived = json.RootElement.GetProperty("derived");
        Assert.Equal(
            [
                "address",
                "publishedDay",
                "publishedPrecision",
                "status",
                "overdue",
                "responsible",
                "daysToAnswer",
                "dueOn",
                "events",
                "labels",
                "backlinks",
                "related",
                "jointWith",
                "warnings",
            ],
            derived.EnumerateObject().Select(field => field.Name)
        );
        Assert.Equal("/documents/2013/09/an-14-qe-1/", derived.GetProperty("address").GetString());
        Assert.Equal(40, derived.GetProperty("daysToAnswer").GetInt32());
        Assert.Equal(
            "Économie, industrie et numérique",
            derived.GetProperty("labels").GetProperty("ministries")[0].GetProperty("name").GetString()
        );
        Assert.Equal("an-14-qe-0", derived.GetProperty("related")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Json_keeps_signs_and_accents_and_escapes_what_turns_the_text()
    {
        using var sample = new SampleEdition(1, title: "l'</script>\u202Eé");
        var text = sample.Release.Text("documents/2012/06/an-14-qe-0/index.json");

        Assert.Contains("l'</script>\\u202Eé", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.StartsWith("l'</script>\u202Eé", json.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_warning_stays_out_of_published_data()
    {
        using var sample = new SampleEdition(1);
        var text = sample.Release.Text("documents/2012/06/an-14-qe-0/index.json");

        Assert.Contains("TEXT-EMPTY", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/home/x", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Check", "R48")]
    public void Index_parts_lines_and_files_hold_the_same_documents()
    {
        using var sample = new SampleEdition(700);
        using var index = JsonDocument.Parse(sample.Release.File("data/documents.json"));
        var lines = sample.Release.Gunzipped("data/documents.ndjson.gz");
        var parts = index.RootElement.GetProperty("parts").EnumerateArray().ToList();
        var whole = parts
            .SelectMany(part => sample.Release.Gunzipped(part.GetProperty("path").GetString()![1..]).TrimEnd('\n').Split('\n'))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();

        Assert.EndsWith("}\n", lines, StringComparison.Ordinal);
        Assert.Equal(700, lines.Count(letter => letter == '\n'));
        Assert.Equal(lines.TrimEnd('\n').Split('\n'), whole.Select(document => document.GetRawText()));
        Assert.Equal(
            whole[3].GetRawText() + "\n",
            sample.Release.Text(whole[3].GetProperty("derived").GetProperty("address").GetString()![1..] + "index.json")
        );
        Assert.All(Exports.Numbers(sample.Release), number => Assert.Equal(700, number.Rows));
        Assert.Equal(700, index.RootElement.GetProperty("counts").GetProperty("documents").GetInt32());
    }

    [Fact]
    public void A_publication_without_documents_has_whole_files()
    {
        using var sample = new SampleEdition(0);

        Assert.Equal("", sample.Release.Gunzipped("data/documents.ndjson.gz"));
        Assert.Equal("id,address", sample.Release.Text("data/documents.csv")[..10]);
        Assert.All(Exports.Numbers(sample.Release), number => Assert.Equal(0, number.Rows));
    }

    [Fact]
    public void Authorities_are_published_with_their_figures()
    {
        using var sample = new SampleEdition(9);
        using var ministries = JsonDocument.Parse(sample.Release.File("data/ministries.json"));
        using var licences = JsonDocument.Parse(sample.Release.File("data/licences.json"));
        var economy = ministries.RootElement[0];

        Assert.Equal("numerique", economy.GetProperty("portfolio").GetString());
        Assert.Equal(6, economy.GetProperty("derived").GetProperty("responsibleAnswered").GetInt32());
        Assert.Equal(9, licences.RootElement[0].GetProperty("derived").GetProperty("documents").GetInt32());
    }
}
