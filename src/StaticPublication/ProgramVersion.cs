using System.Reflection;

namespace StaticPublication;

/// <summary>Which program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Its module, another one after every change of its source: what one has kept is not for another to use.</summary>
    public static string Module { get; } = typeof(ProgramVersion).Module.ModuleVersionId.ToString();

    /// <summary>Its number, such as 0.1.0.</summary>
    public static string Number { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
