using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Cli;

/// <summary>Help as lines that can be read. The parser makes its two columns as wide as their longest values.</summary>
internal static partial class HelpText
{
    private const int Width = 100;
    private const int Left = 34;

    /// <summary>Returns the text with lines of at most 100 columns, where its words allow that.</summary>
    public static string Wrapped(string help)
    {
        var wrapped = new StringBuilder();
        foreach (var line in help.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()))
        {
            if (Row().Match(line) is { Success: true } row)
            {
                AddRow(wrapped, row.Groups["name"].Value, row.Groups["text"].Value);
            }
            else
            {
                Add(wrapped, "", line, line.Length - line.TrimStart().Length);
            }
        }

        return help.Length == 0 ? "" : wrapped.ToString();
    }

    private static void AddRow(StringBuilder wrapped, string name, string text)
    {
        if (name.Length <= Left - 2)
        {
            Add(wrapped, $"  {name}".PadRight(Left), text, Left);
            return;
        }

        // Values may be parted after each bar.
        Add(wrapped, "  ", name.Replace("|", "| ", StringComparison.Ordinal), 6, "| ");
        Add(wrapped, new string(' ', Left), text, Left);
    }

    private static void Add(StringBuilder wrapped, string start, string text, int indent, string glue = "")
    {
        var line = new StringBuilder(start.Length > 0 ? start : new string(' ', text.Length == 0 ? 0 : indent));
        var isEmpty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = isEmpty || (glue.Length > 0 && line[^1] == '|') ? "" : " ";
            if (!isEmpty && line.Length + space.Length + word.Length > Width)
            {
                wrapped.Append(line).Append('\n');
                line.Clear().Append(' ', indent);
                space = "";
            }

            line.Append(space).Append(word);
            isEmpty = false;
        }

        wrapped.Append(line.ToString().TrimEnd()).Append('\n');
    }

    [GeneratedRegex(@"^  (?<name>\S.*?) {2,}(?<text>\S.*)$")]
    private static partial Regex Row();
}
