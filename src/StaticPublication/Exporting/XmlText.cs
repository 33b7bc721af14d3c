using System.Text;
using System.Xml;

namespace StaticPublication.Exporting;

/// <summary>Makes text valid in XML 1.0: a forbidden character becomes U+FFFD.</summary>
internal static class XmlText
{
    /// <summary>Returns the same instance if all characters are allowed, as in almost all texts.</summary>
    public static string Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsAllowed(text, index))
            {
                return Replaced(text);
            }
        }

        return text;
    }

    private static bool IsAllowed(string text, int index) =>
        XmlConvert.IsXmlChar(text[index])
        || (
            char.IsSurrogate(text[index])
            && (
                char.IsHighSurrogate(text[index])
                    ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                    : index > 0 && char.IsHighSurrogate(text[index - 1])
            )
        );

    private static string Replaced(string text)
    {
        var replaced = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            replaced.Append(IsAllowed(text, index) ? text[index] : '\uFFFD');
        }

        return replaced.ToString();
    }
}
