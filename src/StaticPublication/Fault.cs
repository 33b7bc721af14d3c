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
    /// <summary>Formats the line that is printed: <c>path:line:column: severity CODE field: message. Expected: …. Fix: ….</c></summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
        var field = Field.Length == 0 ? "" : " " + Field;
        var expected = Expected.Length == 0 ? "" : $" Expected: {Expected}.";
        var fix = Fix.Length == 0 ? "" : $" Fix: {Fix}.";
        return PrintedText.Line($"{Location}: {severity} {Code}{field}: {Message}.{expected}{fix}");
    }
}
