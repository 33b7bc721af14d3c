using MemoryPack;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>How much a fault weighs: a note and a warning never stop a build, an error always does.</summary>
internal enum Severity
{
    /// <summary>Told, and nothing more.</summary>
    Note,

    /// <summary>Told, and shown again on the site's quality page.</summary>
    Warning,

    /// <summary>Nothing is written.</summary>
    Error,
}

/// <summary>One thing that is wrong with the input: a value, never an exception.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Code">Stable code, such as <c>REF-UNKNOWN</c>; the command <c>explain</c> has a text for each.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Field">Path of the field, such as <c>events[0].on</c>; empty where the fault is of the file.</param>
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
    /// <summary>The one line that is printed: <c>path:line:column: severity CODE field: message. Expected: …. Fix: ….</c></summary>
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
