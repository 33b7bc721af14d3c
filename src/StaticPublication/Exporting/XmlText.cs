using System.Text;
using System.Xml;

namespace StaticPublication.Exporting;

/// <summary>Text that XML 1.0 can hold: a character that it forbids becomes U+FFFD.</summary>
internal static class XmlText
{
    /// <summary>The text itself where every character is allowed, which is nearly always.</summary>
    public static string Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!Stands(text, index))
            {
                return Replaced(text);
            }
        }

        return text;
    }

    private static bool Stands(string text, int index) =>
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
            replaced.Append(Stands(text, index) ? text[index] : '\uFFFD');
        }

        return replaced.ToString();
    }
}
