/** The rules of the house (docs: layout, layers, who may use whom), held by tests on the compiled classes of every module. */
package desk.architecture;
