namespace StaticPublication;

internal static partial class Faults
{
    private const string OfThisCode = "further faults of this code, each with words of its own, are counted and not listed";

    /// <summary>What stands for faults that are counted and not kept.</summary>
    public static Fault Rest(Fault fault) =>
        fault with
        {
            Field = "",
            Message = OfThisCode,
            Expected = "",
            Fix = "mend those that are listed, and look again",
        };

    /// <summary>Whether it stands for such faults.</summary>
    public static bool IsRest(Fault fault) => fault.Message == OfThisCode;
}
