using System.Text;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests;

/// <summary>Encoding, characters and Unicode forms, in every form of file.</summary>
public class ReadingTextTests
{
    [Fact]
    [Trait("Check", "R06")]
    public void Sound_UTF8_is_read_back_byte_for_byte_and_the_rest_is_refused_with_its_offset()
    {
        var lines = File.ReadLines(Path.Combine(SharedData.PathOf("utf8tests"), "utf8tests.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
            .ToList();
        var sound = lines.Where(line => line[1].StartsWith("valid", StringComparison.Ordinal)).ToList();
        var bad = lines.Except(sound).ToList();
        foreach (var line in sound)
        {
            var bytes =
                line[1] == "valid"
                    ? Encoding.ASCII.GetBytes(line[2])
                    : Convert.FromHexString(line[2].Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal(-1, StaticPublication.Reading.Utf8Reading.BadByteIn(bytes));
            Assert.Equal(bytes, Encoding.UTF8.GetBytes(StaticPublication.Reading.Utf8Reading.Text(bytes)));
        }

        foreach (var line in bad)
        {
            byte[] bytes =
            [
                .. "---\nid: a\n---\n"u8,
                .. Convert.FromHexString(line[2].Replace(" ", "", StringComparison.Ordinal)),
                .. "\n"u8,
            ];
            var faults = ReadResult.Of("x.md", bytes).Faults;
            Assert.True(faults.Count == 1, $"{line[0]}: {faults.Count} faults");
            var fault = faults[0];
            Assert.Equal("ENC-UTF8", fault.Code);
            Assert.Matches($"byte {bytes[OffsetIn(fault)]:X2} at offset", fault.Message);
        }

        // Six lines have a blank before their kind; who counts without it finds 76 and 140.
        Assert.Equal((77, 145), (sound.Count, bad.Count));
        Seen.Of("R06", $"{sound.Count} sound lines equal, {bad.Count} refused at their byte");
    }

    [Theory]
    [InlineData("x.md", "---\nid: a\ntitle: E\u0301cole\n---\nE\u0301vry\r\nb\n")]
    [InlineData("x.json", "{\"id\":\"a\",\"title\":\"E\u0301cole\"}")]
    [InlineData("x.ndjson", "{\"id\":\"a\",\"title\":\"E\\u0301cole\"}\r\n")]
    [Trait("Check", "R06")]
    public void Decomposed_letters_are_composed(string name, string text)
    {
        var record = Assert.Single(ReadResult.Of(name, text).Records);
        Assert.Equal("École", record.Fields["title"]!.Text);
        Assert.True(record.Body is null or "Évry\nb\n");
    }

    [Theory]
    [InlineData("x.md", "---\nid: a\ntitle: \"a\\0b\"\n---\n", "3:8 CHAR-CONTROL title")]
    [InlineData("x.md", "---\nid: a\ntitle: \"a\\ud800b\"\n---\n", "3:8 CHAR-SURROGATE title")]
    [InlineData("x.md", "---\nid: a\ntitle: a\u0085b\n---\n", "3:9 CHAR-CONTROL title")]
    [InlineData("x.md", "---\nid: a\ntitle: 😀\u2028b\n---\n", "3:9 CHAR-CONTROL title")]
    [InlineData("x.md", "---\nid: a\n---\nb\n😀\u0001\n", "5:2 CHAR-CONTROL texts[].markdown")]
    [InlineData("x.md", "---\r\nid: a\r\n---\r\nb\rc\r\n", "4:2 CHAR-CONTROL texts[].markdown")]
    [InlineData("x.json", "{\"a\":{\"b\":\n[\"😀é\\u0007\"]}}", "2:5 CHAR-CONTROL a.b[0]")]
    [InlineData("x.json", "{\"a\":\"\\r\\n\",\"b\":\"\\r\"}", "1:18 CHAR-CONTROL b")]
    [InlineData("x.ndjson", "{}\n{\"a\":\"\\udc00\\ud800\"}\n", "2:7 CHAR-SURROGATE a")]
    [InlineData("x.ndjson", "{\"a\":\"\\ud83d\\ude00\\ud83dx\"}\n", "1:19 CHAR-SURROGATE a")]
    [Trait("Check", "R06")]
    public void A_character_that_no_text_may_hold_is_reported_at_its_place(string name, string text, string expected)
    {
        var fault = Assert.Single(ReadResult.Of(name, text).Faults);
        Assert.Equal(expected, $"{fault.Location.Line}:{fault.Location.Column} {fault.Code} {fault.Field}");
    }

    [Theory]
    [InlineData("x.md", "---\nid: a\n---\nb\xe9\n", 15, "4:2")]
    [InlineData("x.ndjson", "{\"id\":\"a\"}\n{\"id\":\"\xe9\"}\n{\"id\":\"c\"}\n", 18, "2:8")]
    [InlineData("x.json", "\xef\xbb\xbf{\"\xe9\":1}", 5, "1:3")]
    [Trait("Check", "R06")]
    public void A_byte_of_another_encoding_is_shown_with_its_offset_and_what_it_would_be(
        string name,
        string latin1,
        int offset,
        string place
    )
    {
        var fault = ReadResult.Of(name, Encoding.Latin1.GetBytes(latin1)).Faults.Single(fault => fault.Severity == Severity.Error);
        Assert.Equal($"byte E9 at offset {offset} is not UTF-8 (in Windows-1252 it is \"é\")", fault.Message);
        Assert.EndsWith(":" + place, fault.Location.ToString(), StringComparison.Ordinal);
    }

    private static int OffsetIn(Fault fault) =>
        int.Parse(fault.Message.Split("offset ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("x.md", "---\nid: a\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n---\nBody\n", 3)]
    [InlineData("x.md", "---\nid: a\n---\nBody\n<<<<<<< HEAD\none\n=======\nother\n>>>>>>> other\n", 5)]
    [InlineData("x.json", "{\"id\":\"a\",\n<<<<<<< HEAD\n\"title\":\"A\"\n=======\n\"title\":\"B\"\n>>>>>>> other\n}", 2)]
    [InlineData("x.ndjson", "<<<<<<< HEAD\n{\"id\":\"a\"}\n=======\n{\"id\":\"b\"}\n>>>>>>> other\n{\"id\":\"c\"}\n", 1)]
    public void A_conflict_of_git_is_one_fault_at_its_first_mark(string name, string text, int line)
    {
        var fault = Assert.Single(ReadResult.Of(name, text).Faults);
        Assert.Equal(("GIT-CONFLICT", line), (fault.Code, fault.Location.Line));
    }
}
