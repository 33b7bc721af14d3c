using System.Reflection;

namespace StaticPublication;

/// <summary>Which program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Its number, such as 0.1.0.</summary>
    public static string Number { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
