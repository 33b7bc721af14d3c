using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StaticPublication.Text;

/// <summary>How all JSON of the site is written.</summary>
internal static class PublishedJson
{
    /// <summary>Version of the format of all data files. Removing a field changes the first number, adding one changes the
    /// second.</summary>
    public const string FormatVersion = "2.0";

    /// <summary>Of files: letters, apostrophes and no-break spaces are themselves.</summary>
    public static readonly JavaScriptEncoder Encoder = new DataJsonEncoder();

    /// <summary>On one line. The writer does not validate; tests parse its output.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = Encoder, SkipValidation = true };

    /// <summary>Within a page: keeps é and œ; escapes &lt; &gt; &amp; ' ", which could end a script, and the direction controls (U+202A to
    /// U+202E, U+2066 to U+2069).</summary>
    public static readonly JsonWriterOptions InPage = new() { Encoder = PageEncoder(), SkipValidation = true };

    /// <summary>Indented, for files that people open.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Encoder = Encoder,
        Indented = true,
        NewLine = "\n",
    };

    private static JavaScriptEncoder PageEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069');
        return JavaScriptEncoder.Create(settings);
    }
}
