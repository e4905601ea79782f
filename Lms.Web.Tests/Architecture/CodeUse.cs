using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Lms.Web.Tests.Architecture;

/// <summary>One thing that compiled code touches.</summary>
/// <param name="User">The outermost type whose code it is; lambdas, iterators and async bodies count as their owner's.</param>
/// <param name="Type">The full name of the type touched, without generic arguments.</param>
/// <param name="Member">The member touched, or null for the type alone.</param>
/// <param name="IsAsyncBody">True inside the body of an async method or iterator.</param>
public sealed record CodeUse(string User, string Type, string? Member, bool IsAsyncBody)
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly OpCode[] OneByte = new OpCode[256];
    private static readonly OpCode[] TwoBytes = new OpCode[256];

    static CodeUse()
    {
        foreach (var code in typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!))
            (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xff] = code;
    }

    /// <summary>Everything the types' declarations and method bodies touch.</summary>
    public static IReadOnlyList<CodeUse> Of(IEnumerable<Type> types)
    {
        var found = new HashSet<CodeUse>();
        foreach (var type in types)
            Add(type, found);
        return [.. found];
    }

    /// <summary>Everything an assembly touches.</summary>
    public static IReadOnlyList<CodeUse> Of(Assembly assembly) => Of(assembly.GetTypes());

    private static void Add(Type type, HashSet<CodeUse> found)
    {
        var user = Outermost(type);
        var isAsync = type.IsAssignableTo(typeof(IAsyncStateMachine));
        foreach (var touched in new[] { type.BaseType }.Concat(type.GetInterfaces()).Concat(type.GetFields(Everything).Select(field => field.FieldType)))
            Note(touched);
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            Note((method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
                Note(parameter.ParameterType);
            foreach (var member in Tokens(method))
                NoteMember(member);
        }

        void NoteMember(MemberInfo member)
        {
            Note(member as Type ?? member.DeclaringType);
            if (member is Type)
                return;
            if (member.DeclaringType is { } owner && Outermost(owner) != user)
                found.Add(new CodeUse(user, NameOf(owner), member.Name, isAsync));
            foreach (var argument in member is MethodInfo { IsGenericMethod: true } method ? method.GetGenericArguments() : [])
                Note(argument);
        }

        void Note(Type? touched)
        {
            while (touched is { HasElementType: true })
                touched = touched.GetElementType();
            if (touched is null or { IsGenericParameter: true })
                return;
            foreach (var argument in touched.IsGenericType ? touched.GetGenericArguments() : [])
                Note(argument);
            if (Outermost(touched) != user)
                found.Add(new CodeUse(user, NameOf(touched), null, isAsync));
        }
    }

    /// <summary>The members that the body of a method names.</summary>
    private static IEnumerable<MemberInfo> Tokens(MethodBase method)
    {
        // The compiler's own way into an async Main waits for it.
        if (method.Name == "<Main>" || method.GetMethodBody()?.GetILAsByteArray() is not { } body)
            yield break;
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == 0xfe ? TwoBytes[body[at + 1]] : OneByte[body[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(body, at), ofType, ofMethod)!;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
        }
    }

    private static string Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return NameOf(type);
    }

    private static string NameOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName ?? definition.Name;
    }
}
