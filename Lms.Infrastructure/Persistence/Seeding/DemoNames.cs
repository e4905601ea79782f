namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>What the demo people are called.</summary>
internal static class DemoNames
{
    /// <summary>Everybody but the students: account, name, institution.</summary>
    public static readonly (string Username, string Name, string Institution)[] Staff =
    [
        ("siteowner", "Mona El-Sayed", "DEMO"),
        ("teacher1", "Ahmed Hassan", "DEMO"),
        ("teacher2", "Dina Farouk", "OTHER"),
        ("assistant1", "Sara Mahmoud", "DEMO"),
        ("assistant2", "Khaled Nabil", "OTHER"),
        ("assistant3", "Yasmin Adel", "DEMO"),
        ("instructor1", "Omar Rashad", "DEMO"),
        ("instructor2", "Laila Mansour", "OTHER"),
        ("staff1", "Tamer Youssef", "DEMO"),
        ("limited1", "Hoda Samir", "DEMO"),
        ("researcher1", "Nadia Kamel", "DEMO"),
        ("beta1", "Bassem Lotfy", "DEMO"),
        ("forumadmin1", "Rania Zaki", "DEMO"),
        ("instadmin1", "Hany Shawky", "DEMO"),
        ("legaladmin1", "Amira Fathy", "DEMO"),
        ("sendadmin1", "Sherif Tawfik", "DEMO"),
        ("dataadmin1", "Ghada Salem", "DEMO"),
        ("otheradmin1", "Wael Gaber", "OTHER"),
        ("inactive1", "Magdy Hosny", "DEMO"),
    ];

    private static readonly (string Ar, string En)[] Boys =
    [
        ("محمد", "Mohamed"), ("يوسف", "Youssef"), ("عمر", "Omar"), ("علي", "Ali"), ("كريم", "Karim"), ("حسن", "Hassan"), ("مصطفى", "Mostafa"),
        ("زياد", "Ziad"), ("إبراهيم", "Ibrahim"), ("طارق", "Tarek"), ("سيف", "Seif"), ("آدم", "Adam"), ("ياسين", "Yassin"), ("مازن", "Mazen"),
        ("فارس", "Fares"), ("خالد", "Khaled"), ("أنس", "Anas"), ("مروان", "Marwan"), ("باسل", "Basel"), ("رامي", "Rami"),
    ];

    private static readonly (string Ar, string En)[] Girls =
    [
        ("فاطمة", "Fatma"), ("مريم", "Mariam"), ("نور", "Nour"), ("سلمى", "Salma"), ("هنا", "Hana"), ("ملك", "Malak"), ("جنى", "Jana"),
        ("آية", "Aya"), ("ريم", "Reem"), ("ياسمين", "Yasmin"), ("لينا", "Lina"), ("حبيبة", "Habiba"), ("روان", "Rawan"), ("ندى", "Nada"),
        ("شهد", "Shahd"), ("فريدة", "Farida"), ("مها", "Maha"), ("دينا", "Dina"), ("بسنت", "Bassant"), ("جودي", "Joudy"),
    ];

    private static readonly (string Ar, string En)[] Fathers =
    [
        ("أحمد", "Ahmed"), ("سامي", "Samy"), ("عادل", "Adel"), ("جمال", "Gamal"), ("هشام", "Hesham"), ("رضا", "Reda"), ("عماد", "Emad"),
    ];

    private static readonly (string Ar, string En)[] Families =
    [
        ("عبد الرحمن", "Abdelrahman"), ("الشافعي", "El-Shafei"), ("منصور", "Mansour"), ("البنا", "El-Banna"), ("سليمان", "Soliman"),
        ("الجندي", "El-Gendy"), ("عثمان", "Othman"), ("شاهين", "Shahin"), ("المصري", "El-Masry"),
    ];

    private static readonly string[] Jobs = ["Engineer", "Accountant", "Doctor", "Merchant", "Teacher", "Driver", "Pharmacist", "Lawyer"];

    private static readonly string[] Schools = ["El-Nasr Secondary School", "El-Orouba Language School", "Taha Hussein Secondary School", "El-Salam Private School"];

    /// <summary>Odd students are boys.</summary>
    public static bool IsBoy(int student) => student % 2 == 1;

    /// <summary>The full name of a student in Arabic and English.</summary>
    public static (string Ar, string En) Student(int student)
    {
        var first = (IsBoy(student) ? Boys : Girls)[(student - 1) / 2];
        var father = Fathers[student % Fathers.Length];
        var family = Families[student % Families.Length];
        return ($"{first.Ar} {father.Ar} {family.Ar}", $"{first.En} {father.En} {family.En}");
    }

    public static string FatherJob(int student) => Jobs[student % Jobs.Length];

    public static string School(int student) => Schools[student % Schools.Length];
}
