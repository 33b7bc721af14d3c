using System.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>Parses <c>COPY schema.table (column, …) FROM stdin;</c>, with or without the schema, with or without quotes.</summary>
internal static class CopyStatement
{
    /// <summary>Returns the table, or the column of the first character that does not fit.</summary>
    public static (CopyTable? Table, int FaultAt) Parse(string text, long line)
    {
        var at = "COPY ".Length;
        var columns = new List<string>();
        var name = Identifier(text, ref at);
        while (name is not null && At(text, at) == '.')
        {
            at++;
            name = Identifier(text, ref at);
        }

        SkipSpaces(text, ref at);
        if (name is null || At(text, at) != '(')
        {
            return (null, at + 1);
        }

        do
        {
            at++;
            SkipSpaces(text, ref at);
            if (Identifier(text, ref at) is not { } column || columns.Contains(column, StringComparer.Ordinal))
            {
                return (null, at + 1);
            }

            columns.Add(column);
            SkipSpaces(text, ref at);
        } while (At(text, at) == ',');

        return At(text, at) == ')' && text[(at + 1)..].Trim().Equals("FROM stdin;", StringComparison.OrdinalIgnoreCase)
            ? (new CopyTable(name, columns, line), 0)
            : (null, at + 1);
    }

    private static string? Identifier(string text, ref int at)
    {
        var name = new StringBuilder();
        if (At(text, at) == '"')
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '"' && At(text, ++at) != '"')
                {
                    return name.Length > 0 ? name.ToString() : null;
                }

                name.Append(text[at]);
            }

            return null;
        }

        for (; at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '$'); at++)
        {
            name.Append(char.ToLowerInvariant(text[at]));
        }

        return name.Length > 0 ? name.ToString() : null;
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static void SkipSpaces(string text, ref int at)
    {
        while (At(text, at) == ' ')
        {
            at++;
        }
    }
}
