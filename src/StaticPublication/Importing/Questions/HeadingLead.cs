using StaticPublication.Text;

namespace StaticPublication.Importing.Questions;

/// <summary>The tête d'analyse. It becomes a part of the title, so it also stays in the extra fields as printed. Some sources state in
/// words that there is none.</summary>
internal static class HeadingLead
{
    public static string? Of(Stated source, string path)
    {
        if (source.Peek(path) is not { } lead)
        {
            return null;
        }

        if (!IsNone(lead))
        {
            return lead;
        }

        source.Take(path);
        return null;
    }

    public static bool IsNone(string lead) => Folding.Key(lead) == "aucune tete d analyse";
}
