using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StaticPublication.Text;

/// <summary>How every JSON of the site is written: letters stand as they are, what could end a script or turn the direction of reading is
/// escaped.</summary>
internal static class PublishedJson
{
    /// <summary>Version of the format of every data file: a field that goes changes the first number, one that comes the second.</summary>
    public const string FormatVersion = "1.0";

    /// <summary>Keeps é and œ; escapes &lt; &gt; &amp; ' " and the controls of direction (U+202A to U+202E, U+2066 to U+2069).</summary>
    public static readonly JavaScriptEncoder Encoder = MakeEncoder();

    /// <summary>On one line; the writer does not check itself, the tests parse what it wrote.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = Encoder, SkipValidation = true };

    /// <summary>Indented, for files that people open.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Encoder = Encoder,
        Indented = true,
        NewLine = "\n",
    };

    private static JavaScriptEncoder MakeEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069');
        return JavaScriptEncoder.Create(settings);
    }
}
