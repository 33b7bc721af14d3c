using System.Text;
using System.Text.Json;

namespace StaticPublication.Importing.Bodies;

/// <summary>Finds actors and bodies in the files of the Assemblée: wrapped in an element or property of their name, or alone, one value a
/// line or a file.</summary>
internal static class BodyFiles
{
    /// <summary>Reads the actors and bodies of a file, each with its name (acteur or organe). Null if the file is neither JSON nor
    /// XML.</summary>
    public static IEnumerable<(string Name, Stated Source)>? Read(SourceFile file, TextEncoding encoding)
    {
        var start = encoding.Opening.AsSpan().TrimStart();
        return start is ['{' or '[', ..] ? (IsAlone(encoding.Opening) ? Alone(file, encoding) : Named(file, encoding))
            : start is ['<', ..] ? Elements(file, encoding)
            : null;
    }

    private static IEnumerable<(string Name, Stated Source)> Alone(SourceFile file, TextEncoding encoding)
    {
        using var stream = encoding.OpenUtf8(file);
        foreach (var source in JsonObjects.Read(stream, "", file))
        {
            var wrapped = source.Children.Find(child => child.Name is "acteur" or "organe" && child.Text is null);
            var found = wrapped ?? source;
            if (NameOf(found) is { } name)
            {
                yield return (name, found);
            }
        }
    }

    private static IEnumerable<(string Name, Stated Source)> Named(SourceFile file, TextEncoding encoding)
    {
        foreach (var name in new[] { "acteur", "organe" })
        {
            using var stream = encoding.OpenUtf8(file);
            foreach (var source in JsonObjects.Read(stream, name, file))
            {
                yield return (name, source);
            }
        }
    }

    private static IEnumerable<(string Name, Stated Source)> Elements(SourceFile file, TextEncoding encoding)
    {
        foreach (var name in new[] { "acteur", "organe" })
        {
            using var text = encoding.OpenText(file);
            foreach (var source in XmlObjects.Read(text, name, file))
            {
                yield return (name, source);
            }
        }
    }

    private static string? NameOf(Stated source) =>
        source.Children.Exists(child => child.Name == "etatCivil") ? "acteur"
        : source.Children.Exists(child => child.Name == "codeType") ? "organe"
        : null;

    // Whether the first value has the fields of an actor or a body itself. An actor's mandates name other actors, so words deeper in the
    // file say nothing.
    private static bool IsAlone(string opening)
    {
        var json = Encoding.UTF8.GetBytes(opening);
        var reader = new Utf8JsonReader(
            json,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true })
        );
        var depth = opening.AsSpan().TrimStart() is ['[', ..] ? 2 : 1;
        try
        {
            while (reader.Read())
            {
                if (
                    reader.TokenType == JsonTokenType.PropertyName
                    && reader.CurrentDepth == depth
                    && (reader.ValueTextEquals("etatCivil"u8) || reader.ValueTextEquals("codeType"u8))
                )
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
