using System.Buffers;
using System.Text;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Tests;

/// <summary>JSON files hold texts as people type them, and nothing that changes how a line is shown.</summary>
public class DataJsonEncoderTests
{
    [Theory]
    [InlineData(
        "l'économie de l’œuvre à 5\u202f% : «\u00a0<a & b>\u00a0» 😀 +1",
        "l'économie de l’œuvre à 5\u202f% : «\u00a0<a & b>\u00a0» 😀 +1"
    )]
    [InlineData("\"\\\b\f\n\r\t", "\\\"\\\\\\b\\f\\n\\r\\t")]
    [InlineData("\0\u001b\u007f\u0085\u009f", "\\u0000\\u001B\\u007F\\u0085\\u009F")]
    [InlineData("a\u2028b\u2029c", "a\\u2028b\\u2029c")]
    [InlineData("\u061c\u200e\u200f\u202a\u202e\u2066\u2069", "\\u061C\\u200E\\u200F\\u202A\\u202E\\u2066\\u2069")]
    [InlineData("\u2010\u2027\u202f\u2065\u206a\u0600\u00a0", "\u2010\u2027\u202f\u2065\u206a\u0600\u00a0")]
    public void Letters_are_themselves_and_what_hides_or_turns_text_is_escaped(string text, string written)
    {
        Assert.Equal($"\"{written}\"", OfCharacters(text));
        Assert.Equal($"\"{written}\"", OfBytes(text));
    }

    [Fact]
    public void Every_text_comes_back_from_any_reader()
    {
        var random = new Random(19);
        for (var number = 0; number < 2000; number++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => Letter(random).ToString()));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(OfCharacters(text)));
            Assert.Equal(OfCharacters(text), OfBytes(text));
        }
    }

    private static Rune Letter(Random random) =>
        random.Next(8) switch
        {
            0 => new Rune(random.Next(0xA0)),
            1 => new Rune(random.Next(0x600, 0x640)),
            2 or 3 => new Rune(random.Next(0x2000, 0x2070)),
            4 => new Rune(random.Next(0x1F600, 0x1F650)),
            _ => new Rune(random.Next('a', 'z' + 1)),
        };

    private static string OfCharacters(string text) => Written(json => json.WriteStringValue(text));

    private static string OfBytes(string text) => Written(json => json.WriteStringValue(Encoding.UTF8.GetBytes(text)));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, PublishedJson.Compact))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
