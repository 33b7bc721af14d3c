using System.Globalization;
using MemoryPack;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The severity of a fault. Only errors stop a build.</summary>
internal enum Severity
{
    /// <summary>Reported only.</summary>
    Note,

    /// <summary>Reported, and shown on the site's quality page.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}

/// <summary>The words of severities.</summary>
internal static class Severities
{
    /// <summary>Returns the word that is printed and reported.</summary>
    public static string Word(this Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}

/// <summary>A fault in the input: a value, never an exception.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Code">Stable code, such as <c>REF-UNKNOWN</c>; the command <c>explain</c> has a text for each.</param>
/// <param name="Location">Where the fault is.</param>
/// <param name="Field">Path of the field, such as <c>events[0].on</c>; empty if the fault concerns the file.</param>
/// <param name="Message">What is wrong, on one line.</param>
/// <param name="Expected">What would be right, without a final full stop.</param>
/// <param name="Fix">What to do, without a final full stop.</param>
[MemoryPackable]
internal sealed partial record Fault(
    Severity Severity,
    string Code,
    SourceLocation Location,
    string Field,
    string Message,
    string Expected = "",
    string Fix = ""
)
{
    // Number of further places in the printed line.
    private const int MostShown = 3;

    /// <summary>The number of faults with the same words, including this one.</summary>
    public long Count { get; init; } = 1;

    /// <summary>The next places of the same fault, in order. Of many errors only the first places are kept.</summary>
    public IReadOnlyList<SourceLocation> Further { get; init; } = [];

    /// <summary>Returns one fault for each place.</summary>
    public IEnumerable<Fault> Each() => Further.Prepend(Location).Select(place => this with { Location = place, Count = 1, Further = [] });

    /// <summary>Compares the words, the count and the places.</summary>
    public bool Equals(Fault? other) =>
        other is not null && (Count, ToString()) == (other.Count, other.ToString()) && Further.SequenceEqual(other.Further);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Location, Code, Field, Message);

    /// <summary>Formats the line that is printed: <c>path:line:column: severity CODE field: message. Expected: …. Fix: ….</c>, then the
    /// count and the next places.</summary>
    public override string ToString()
    {
        var field = Field.Length == 0 ? "" : " " + Field;
        var expected = Expected.Length == 0 ? "" : $" Expected: {Expected}.";
        var fix = Fix.Length == 0 ? "" : $" Fix: {Fix}.";
        return PrintedText.Line($"{Location}: {Severity.Word()} {Code}{field}: {Message}.{expected}{fix}{Elsewhere()}");
    }

    private string Elsewhere()
    {
        var shown = Further.Take(MostShown).ToList();
        var (times, left) = (Counted(Count), Count - 1 - shown.Count);
        return Count == 1
            ? ""
            : $" Found {times} times, next at {string.Join(", ", shown)}{(left > 0 ? $" and {Counted(left)} more" : "")}.";
    }

    private static string Counted(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
