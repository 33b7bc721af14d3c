using System.Text.Json;
using static StaticPublication.Tests.ImportingTests;

namespace StaticPublication.Tests;

/// <summary>What sources state in another place than usual.</summary>
public class ImportingPlacesTests
{
    [Fact]
    public void Actors_and_bodies_alone_in_a_file_or_on_a_line_are_read_like_wrapped_ones()
    {
        using var wrapped = new ImportingRun();
        using var alone = new ImportingRun();
        var files = Directory.GetFiles(SharedData.PathOf("an-bodies/acteurs-l17"), "*.json").Order(StringComparer.Ordinal).ToList();
        wrapped.Bodies([.. files]);
        var bare = files.Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("acteur").GetRawText()).ToList();
        var lines = bare.Skip(1).Select(actor => JsonSerializer.Serialize(JsonDocument.Parse(actor).RootElement));
        alone.Bodies(
            alone.Write("PA1.json", bare[0]),
            alone.Write("rest.jsonl", string.Join('\n', lines)),
            alone.Write("LISEZMOI.txt", "rien")
        );
        Assert.Equal(wrapped.Files(), alone.Files());
        Assert.Equal((3, 5), (alone.Report.Files, alone.Report.Records["authors"].Values.Sum()));
        Assert.Equal(["LISEZMOI.txt"], alone.Report.LeftOut);
    }

    [Fact]
    public void A_question_to_the_Government_has_the_page_of_its_debate_where_it_was_put_and_answered()
    {
        using var run = new ImportingRun().Questions(SharedData.PathOf("an-questions-gouvernement"));
        var record = run.Record("an-16-qg-1");
        Assert.Equal(
            ["published 2022-07-13 2329", "answered 2022-07-13 2329", "closed 2022-07-13 "],
            record
                .GetProperty("events")
                .EnumerateArray()
                .Select(e => $"{TextOf(e, "type")} {TextOf(e, "on")} {(e.TryGetProperty("page", out var page) ? page.GetString() : "")}")
        );
        Assert.All(run.Records(), each => Assert.NotNull(Event(each, "published", "page")));
    }
}
