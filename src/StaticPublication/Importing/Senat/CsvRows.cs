using System.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>Reads the rows of a CSV file, one at a time (RFC 4180, with any separator).</summary>
internal sealed class CsvRows(TextReader text, char separator)
{
    private static readonly char[] Separators = [';', '\t', '|', ','];

    private readonly StringBuilder cell = new();
    private List<string> cells = [];
    private int line = 1;

    /// <summary>Returns the separator that a header line has most of.</summary>
    public static char SeparatorOf(string header) => Separators.MaxBy(separator => header.Count(c => c == separator));

    /// <summary>The first line that names columns, after lines of comments.</summary>
    public static string? Header(string opening) =>
        opening
            .Split('\n')
            .FirstOrDefault(line => line.Trim().Length > 0 && !line.StartsWith('%') && !line.StartsWith("sep=", StringComparison.Ordinal));

    /// <summary>Reads the rows with the line on which each begins, from 1.</summary>
    /// <exception cref="InvalidDataException">A quote is not closed.</exception>
    public IEnumerable<(int Line, List<string> Cells)> Read()
    {
        var begun = line;
        while (text.Read() is var next and >= 0)
        {
            if (next == '"' && cell.Length == 0)
            {
                Quoted();
            }
            else if (next == '\n')
            {
                line++;
                yield return (begun, Row());
                begun = line;
            }
            else if (next == separator)
            {
                End();
            }
            else
            {
                cell.Append((char)next);
            }
        }

        if (cells.Count > 0 || cell.Length > 0)
        {
            yield return (begun, Row());
        }
    }

    // After the opening quote: two quotes are one, and line breaks belong to the cell.
    private void Quoted()
    {
        var begun = line;
        while (text.Read() is var next and >= 0)
        {
            if (next == '"' && text.Peek() != '"')
            {
                return;
            }

            line += next == '\n' ? 1 : 0;
            cell.Append((char)(next == '"' ? text.Read() : next));
        }

        throw new InvalidDataException($"line {begun}: a quote that is not closed");
    }

    private void End()
    {
        cells.Add(cell.ToString().TrimEnd('\r'));
        cell.Clear();
    }

    private List<string> Row()
    {
        End();
        var row = cells;
        cells = [];
        return row;
    }
}
