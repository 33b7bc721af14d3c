namespace StaticPublication.Tests;

/// <summary>Where a character in the middle of a value stands, whatever the way in which its file writes the value.</summary>
public class ReadingPlaceTests
{
    // In each text, ¤ stands for the character that is looked for.
    [Theory]
    [InlineData("a.json", "{\"id\": \"x\",\n \"title\": \"ab¤\"}")]
    [InlineData("a.json", "{\"id\": \"x\",\n \"title\": \"a\\nb\\n\\tc \\\"d\\\" \\\\ ¤\"}")]
    [InlineData("a.ndjson", "{\"id\":\"x\"}\n{\"title\":\"a\\n\\n\\n¤\"}\n")]
    [InlineData("a.md", "---\nid: x\ntitle: ab¤\n---\n")]
    [InlineData("a.md", "---\nid: x\ntitle: 'it''s ¤'\n---\n")]
    [InlineData("a.md", "---\nid: x\ntitle: \"a\\n\\n\\\"b\\\" ¤\"\n---\n")]
    [InlineData("a.md", "---\nid: x\ntitle: |\n  a\n  b ¤\n---\n")]
    [InlineData("a.md", "---\nid: x\ntitle: |\n\n    a\n      b ¤\n---\n")]
    [InlineData("a.md", "---\nid: x\ntitle: |2\n    a ¤\n---\n")]
    public void A_character_is_placed_where_it_stands(string name, string text)
    {
        var record = ReadResult.Of(name, text).Records[^1];
        var value = record.Fields["title"]!;
        var place = record.PlaceOf(value, value.Text.IndexOf('¤', StringComparison.Ordinal));
        var before = text[..text.IndexOf('¤', StringComparison.Ordinal)];
        Assert.Equal((before.Split('\n').Length, before.Length - before.LastIndexOf('\n')), (place.Line, place.Column));
    }

    [Theory]
    [InlineData("title: >\n  a\n  b ¤\n")]
    [InlineData("title: \"a\n  b ¤\"\n")]
    [InlineData("title: a\n  b ¤\n")]
    public void A_character_of_a_folded_text_is_placed_where_the_text_begins(string field)
    {
        var record = ReadResult.Of("a.md", $"---\nid: x\n{field}---\n").Records.Single();
        var value = record.Fields["title"]!;
        Assert.Equal(record.PlaceOf(value), record.PlaceOf(value, value.Text.IndexOf('¤', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mark_in_a_text_with_escaped_line_ends_is_reported_on_its_own_line()
    {
        using var site = new TestSite().With(
            "documents/a.ndjson",
            "{\"id\":\"qe-1\",\"kind\":\"question-ecrite\",\"title\":\"T\",\"published\":\"2020-01-01\","
                + "\"source\":{\"licence\":\"etalab-2.0\"},\"texts\":[{\"role\":\"question\",\"markdown\":\"a\\n\\nb\\n\\n\u202ec\"}]}\n"
        );
        var fault = Assert.Single(site.Faults());
        Assert.Equal(("CHAR-BIDI", "documents/a.ndjson", 1), (fault.Code, fault.Location.Path, fault.Location.Line));
    }
}
