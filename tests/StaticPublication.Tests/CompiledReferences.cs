using System.Reflection;
using System.Reflection.Emit;

namespace StaticPublication.Tests;

/// <summary>Which types of the program each of its types refers to, read from signatures and from the instructions of its methods. A
/// constant leaves no trace there: the compiler copies its value.</summary>
internal static class CompiledReferences
{
    private const BindingFlags Own =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Assembly Program = typeof(Publication).Assembly;
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every reference from one outermost type to another; what the compiler makes of lambdas and iterators counts as the type
    /// that holds it.</summary>
    public static IReadOnlySet<(Type From, Type To)> All { get; } =
        Program
            .GetTypes()
            .Where(IsOwn)
            .SelectMany(type => Of(type).SelectMany(Parts).Select(to => (From: Outermost(type), To: Outermost(to))))
            .Where(reference => reference.From != reference.To && IsOwn(reference.To))
            .ToHashSet();

    private static IEnumerable<Type?> Of(Type type) =>
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetCustomAttributesData().Select(attribute => attribute.AttributeType),
            .. type.GetFields(Own).Select(field => field.FieldType),
            .. type.GetMethods(Own).SelectMany(method => Of(method).Append(method.ReturnType)),
            .. type.GetConstructors(Own).SelectMany(Of),
        ];

    private static IEnumerable<Type?> Of(MethodBase method) =>
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. (method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType),
            .. Tokens(method).SelectMany(token => Of(Resolved(method, token))),
        ];

    private static IEnumerable<Type?> Of(MemberInfo? member) =>
        member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.GetGenericArguments()],
            _ => [member?.DeclaringType],
        };

    private static MemberInfo? Resolved(MethodBase method, int token) =>
        method.Module.ResolveMember(
            token,
            method.DeclaringType!.GetGenericArguments(),
            method.IsGenericMethod ? method.GetGenericArguments() : null
        );

    private static IEnumerable<int> Tokens(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length; )
        {
            var code = Codes[il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    // The types that a type is put together from: of an array its elements, of a generic type its arguments.
    private static IEnumerable<Type> Parts(Type? type) =>
        type switch
        {
            null => [],
            { HasElementType: true } => Parts(type.GetElementType()),
            { IsGenericType: true, IsGenericTypeDefinition: false } => type.GetGenericArguments()
                .SelectMany(Parts)
                .Append(type.GetGenericTypeDefinition()),
            { IsGenericParameter: true } => [],
            _ => [type],
        };

    // Not what the compiler adds to the assembly, such as the code of regular expressions.
    private static bool IsOwn(Type type) =>
        type.Assembly == Program && type.Namespace?.StartsWith(nameof(StaticPublication), StringComparison.Ordinal) == true;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
